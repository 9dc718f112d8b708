package undercurrent.hiddendebt.antipatterns;

import java.util.List;
import undercurrent.debt.ByLifecycle;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.delivery.UnitReleases;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Numbers that do not say what they are: metres or feet, a logarithm or a count, a share or per cent.
///
/// **Mechanism.** What others supply is handed over as a bare number. When a release of theirs has it in
/// another unit, nothing refuses it, and whatever reads the number goes on with it.
///
/// **Symptom.** No exception: answers are wrong from one day to the next, and people look for what they
/// have changed themselves.
///
/// In the data loop a car that takes feet for metres gets one frame in four right; how much of a year that
/// spoils depends on how soon people find it, so that only the direction is expected there.
///
/// **Repayment.** Types that carry unit and origin, so that the build refuses what does not fit and
/// somebody writes the conversion first.
///
/// @param numbers how numbers are handed over: `bare` or `typed`
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 5.5</a>
public record PlainOldDataType(String numbers) implements Debt {

  @Override
  public void install(Site site) {
    site.write(UnitReleases.NUMBERS, numbers);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double TYPE_HOURS = 24; // of units, scores and origins; assumed
    private static final double SITE_HOURS = 30; // edits wherever a number is read; assumed

    @Override
    public String id() {
      return "plain-old-data-type-smell";
    }

    @Override
    public String title() {
      return "Plain-old-data type smell";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 5.5";
    }

    @Override
    public String mechanism() {
      return "Numbers cross interfaces without their unit; a supplier's release in another unit"
          + " goes into service, and nothing throws.";
    }

    @Override
    public String symptom() {
      return "Answers are wrong from one day to the next, without an exception and without a change"
          + " of our own.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "numbers",
              UnitReleases.BARE,
              "how numbers are handed over",
              List.of("typed", UnitReleases.BARE)));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new PlainOldDataType(settings.name("numbers"));
    }

    @Override
    public String question() {
      return "Which number of your system could arrive in another unit tomorrow without anything"
          + " that throws?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.rises("effort").by(10), Expectation.falls("accuracy.oracle").by(0.18)),
          List.of(
              Expectation.rises("effort").by(8.5), Expectation.falls("accuracy.oracle").by(0.031)));
    }

    @Override
    public String detector() {
      return "scale-invariants";
    }

    /// Suppliers one of whom has another unit in a release every five weeks.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with("changes.units-per-year", "10");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "system-development" : "scoring";
      return new Remedy(
          "types that carry unit and origin",
          List.of(
              work("types of the numbers that cross interfaces", stage, TYPE_HOURS),
              work("types wherever a number is read", stage, SITE_HOURS)),
          site -> site.reset(UnitReleases.NUMBERS));
    }

    private static Work work(String title, String stage, double hours) {
      return Work.of(title, stage, Skill.ML_ENGINEERING, Subsystem.ML_CODE, hours);
    }
  }
}
