package undercurrent.hiddendebt.beyond;

import java.util.List;
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
/// **Mechanism.** Rows are parted frame by frame instead of drive by drive. Frames of one drive are
/// near copies, so that what is validated on was nearly learnt.
///
/// **Symptom.** Offline accuracy rises in a week in which nothing got better, and the gap to what the
/// fleet shows opens; sweeps select and gates pass on it.
///
/// **Repayment.** Part by drive, and a test that no drive is on both sides.
///
/// @param split what stays together, `drive` or `frame`
/// @see <a href="https://doi.org/10.1145/2382577.2382579">Kaufman et al. (2012), Leakage in data
///   mining</a>
public record TargetLeakage(String split) implements Debt {
  private static final String KEY = "preparation.split";
  private static final String BY_DRIVE = "drive";

  @Override
  public void install(Site site) {
    site.write(KEY, split);
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
      return "Rows are parted frame by frame, so that near copies of what is learnt are held back"
          + " to validate on.";
    }

    @Override
    public String symptom() {
      return "Offline accuracy rises while nothing got better, and the gap to production opens.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "split",
              "frame",
              "what stays together when rows are held back",
              List.of(BY_DRIVE, "frame")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new TargetLeakage(settings.name("split"));
    }

    @Override
    public String question() {
      return "The figure offline rose and the road did not follow: what would you"
          + " look at first?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.rises("accuracy.offline").by(0.057));
    }

    @Override
    public String detector() {
      return "split-overlap";
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "part by drive, and test it",
          List.of(
              work("rows parted by drive", Subsystem.FEATURE_EXTRACTION, SPLIT_HOURS),
              work("test of the split", Subsystem.DATA_VERIFICATION, TEST_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, Subsystem box, double hours) {
      return Work.of(title, "preparation", Skill.DATA_ENGINEERING, box, hours);
    }
  }
}
