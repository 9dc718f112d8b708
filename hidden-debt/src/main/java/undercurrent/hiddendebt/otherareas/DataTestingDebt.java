package undercurrent.hiddendebt.otherareas;

import java.util.List;
import java.util.Locale;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Data that comes in without being tested, although data replaces code.
///
/// **Mechanism.** Drives are no longer checked for their manifest and clocks. Those out of sync come
/// in with a clip of another moment beside what the car saw; people label the clip, and models learn
/// that label for what the car saw.
///
/// **Symptom.** At first only fewer hours at ingestion. When plugs work loose, nobody counts the drives
/// that are out of sync, and nobody replaces the plugs; models learn wrong labels, true accuracy falls
/// weeks later, and rows held back, which are as wrong, tell the gates little.
///
/// **Repayment.** Test data at ingestion again, and take the time that the checks take.
///
/// Counted in hours alone the debt pays: the checks cost more than what follows from their absence.
/// What is lost is what validation can tell and how often it lets a release pass; true accuracy falls
/// by less than its spread over seeds, since gates keep much of what was learnt wrongly from the road.
///
/// @param skipped the share of drives that are not checked
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 8.1</a>
public record DataTestingDebt(double skipped) implements Debt {
  private static final String KEY = "ingestion.checked-share";

  @Override
  public void install(Site site) {
    if (skipped > 0) {
      site.write(KEY, String.format(Locale.ROOT, "%.1f%%", 100 * (1 - skipped)));
    }
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double TEST_HOURS = 40; // schemas and checks at ingestion; assumed
    private static final double OWNER_HOURS = 12; // an owner for each column; assumed

    @Override
    public String id() {
      return "data-testing-debt";
    }

    @Override
    public String title() {
      return "Data testing debt";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 8.1";
    }

    @Override
    public String mechanism() {
      return "Drives are not checked as they come in; those whose sensors are out of sync are"
          + " labelled by a clip of another moment, and learnt.";
    }

    @Override
    public String symptom() {
      return "Fewer hours at ingestion; when plugs work loose, accuracy falls weeks later, and"
          + " validation, whose rows are as bad, shows less of it.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(Knob.share("skipped", "100%", "drives that are not checked"));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new DataTestingDebt(settings.share("skipped"));
    }

    @Override
    public String question() {
      return "If held-back rows are as wrong as those that were learnt, what can"
          + " validation tell?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.falls("accuracy.offline").by(0.094));
    }

    @Override
    public String detector() {
      return "ingestion-checks";
    }

    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with("world.loose-plugs", "16w");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "test data at ingestion",
          List.of(
              work("schemas and checks at ingestion", TEST_HOURS),
              work("an owner for each column", OWNER_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, double hours) {
      return Work.of(
          title, "ingestion", Skill.DATA_ENGINEERING, Subsystem.DATA_VERIFICATION, hours);
    }
  }
}
