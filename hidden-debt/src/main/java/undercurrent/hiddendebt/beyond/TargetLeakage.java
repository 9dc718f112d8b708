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

/// Rows that are held back and tell the answers before the examination.
///
/// **Mechanism.** Of the fleet's rows, parted frame by frame instead of drive by drive: frames of one
/// drive are near copies, so that what is validated on was nearly learnt. Of the shop's, learnt up to
/// today: the week that is held back is learnt from as well.
///
/// **Symptom.** Offline accuracy rises in a week in which nothing got better, and the gap to what the
/// fleet shows opens; sweeps select and gates pass on it.
///
/// **Repayment.** Part by drive or by day, and a test that none is on both sides.
///
/// @param key the key that says how rows are parted
/// @param split what stays together, `drive` or `frame`; or the day up to which pages are learnt
///   from, `held-back` or `today`
/// @see <a href="https://doi.org/10.1145/2382577.2382579">Kaufman et al. (2012), Leakage in data
///   mining</a>
public record TargetLeakage(String key, String split) implements Debt {
  private static final String BY_DRIVE = "drive";

  @Override
  public void install(Site site) {
    site.write(key, split);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double SPLIT_HOURS = 12; // parted anew, readings repeated; assumed
    private static final double TEST_HOURS = 8; // a test of the split; assumed

    @Override
    public String id() {
      return "target-leakage";
    }

    @Override
    public String title() {
      return "Target leakage";
    }

    @Override
    public String source() {
      return "Kaufman et al. (2012), Leakage in data mining";
    }

    @Override
    public String mechanism() {
      return "Rows are parted frame by frame, or learnt up to today, so that what is held back to"
          + " validate on was learnt or nearly so.";
    }

    @Override
    public String symptom() {
      return "Offline accuracy rises while nothing got better, and the gap to production opens.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          isFleet(lifecycle)
              ? Knob.name(
                  "split",
                  "frame",
                  "what stays together when rows are held back",
                  List.of(BY_DRIVE, "frame"))
              : Knob.name(
                  "split",
                  "today",
                  "the day up to which pages are learnt from",
                  List.of("held-back", "today")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new TargetLeakage(key(lifecycle), settings.name("split"));
    }

    private static boolean isFleet(String lifecycle) {
      return lifecycle.equals("av");
    }

    private static String key(String lifecycle) {
      return isFleet(lifecycle) ? "preparation.split" : "loop.learns-until";
    }

    @Override
    public String question() {
      return "The figure offline rose and the road did not follow: what would you"
          + " look at first?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      Expectation rises = Expectation.rises("accuracy.offline");
      return List.of(isFleet(lifecycle) ? rises.by(0.057) : rises);
    }

    @Override
    public String detector() {
      return "split-overlap";
    }

    /// In the shop, boosted trees, which learn rows by heart sooner than a logistic model does.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return isFleet(lifecycle)
          ? Circumstances.USUAL
          : Circumstances.USUAL.with("scoring.model", "boosted-trees");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String what = isFleet(lifecycle) ? "drive" : "day";
      String stage = isFleet(lifecycle) ? "preparation" : "metrics-database";
      return new Remedy(
          "part by " + what + ", and test it",
          List.of(
              work("rows parted by " + what, stage, Subsystem.FEATURE_EXTRACTION, SPLIT_HOURS),
              work("test of the split", stage, Subsystem.DATA_VERIFICATION, TEST_HOURS)),
          site -> site.reset(key(lifecycle)));
    }

    private static Work work(String title, String stage, Subsystem box, double hours) {
      return Work.of(title, stage, Skill.DATA_ENGINEERING, box, hours);
    }
  }
}
