package undercurrent.hiddendebt.beyond;

import java.util.List;
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

/// Monitors that cry at every reading beyond a line, so that people stop listening.
///
/// **Mechanism.** A single reading beyond its threshold pages, where before some in a row had to be.
/// Of hundreds of readings an hour a few are beyond three deviations by chance; whoever is on duty
/// comes, looks and finds nothing, and each page of a shift takes attention away from the next.
///
/// **Symptom.** Hours on duty go into pages about nothing, at night too; of the pages that matter
/// some are missed and go to the next in line half an hour later.
///
/// **Repayment.** Rules over windows, and thresholds that nobody acts on are taken out.
///
/// @param pageAfter readings in a row beyond a threshold before somebody is paged
/// @see <a href="https://sre.google/sre-book/being-on-call/">Beyer et al. (2016), chapter 11</a>
public record AlertFatigue(int pageAfter) implements Debt {
  private static final String KEY = "on-call.page-after";

  @Override
  public void install(Site site) {
    site.write(KEY, Integer.toString(pageAfter));
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double WINDOW_HOURS = 16; // rules over windows and their test; assumed
    private static final double CLEAN_UP_HOURS = 24; // thresholds looked through; assumed

    @Override
    public String id() {
      return "alert-fatigue";
    }

    @Override
    public String title() {
      return "Alert fatigue";
    }

    @Override
    public String source() {
      return "Beyer et al. (2016), Site Reliability Engineering, chapter 11; Shankar et al. (2022)";
    }

    @Override
    public String mechanism() {
      return "A single reading beyond a threshold pages people; each page of a shift takes"
          + " attention from the next.";
    }

    @Override
    public String symptom() {
      return "Hours on duty go into pages about nothing, nights are broken, and pages that matter"
          + " are missed.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.count("page-after", "1", "readings in a row beyond a threshold before it pages")
              .atLeast(1));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new AlertFatigue(settings.count("page-after"));
    }

    @Override
    public String question() {
      return "Ten pages came last night and nothing was wrong: would you get up for the eleventh?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.rises("effort").by(42),
          Expectation.rises("pages.missed-share"),
          Expectation.rises("incidents.time-to-mitigate"));
    }

    @Override
    public String detector() {
      return "page-load";
    }

    /// Monitors of some hundred readings, and outages that a page can miss.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with("on-call.monitors", "280")
          .with("outages.infrastructure-per-year", "26")
          .with("outages.deploy-per-year", "26");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "telemetry" : "operations";
      return new Remedy(
          "rules over windows, and a clean-up",
          List.of(
              work("rules over windows", stage, WINDOW_HOURS),
              work("thresholds looked through", stage, CLEAN_UP_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, String stage, double hours) {
      return Work.of(title, stage, Skill.RELIABILITY, Subsystem.MONITORING, hours);
    }
  }
}
