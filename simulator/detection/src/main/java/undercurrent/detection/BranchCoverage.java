package undercurrent.detection;

import java.util.List;
import java.util.OptionalInt;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.BranchTaken;
import undercurrent.system.OperationsLog;

/// Looks for branches of the code that production has not taken for weeks, as the coverage of production
/// shows them.
///
/// Those that there were when it first looked are known; it speaks when there are more.
public final class BranchCoverage implements Detector {
  @Override
  public String id() {
    return "branch-coverage";
  }

  @Override
  public String title() {
    return "Branches that production never takes";
  }

  @Override
  public String description() {
    return "Counts the branches behind flags that no call has taken for a while, against those when"
        + " it first looked.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 5.3";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.count("weeks", "4", "weeks without a call after which a branch is old").atLeast(1),
        Knob.count("more", "1", "old branches beyond those known"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new BranchMonitor(settings.count("weeks"), settings.count("more"));
  }

  private static final class BranchMonitor implements Monitor {
    private final int weeks;
    private final int more;
    private OptionalInt known = OptionalInt.empty();

    BranchMonitor(int weeks, int more) {
      this.weeks = weeks;
      this.more = more;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<BranchTaken> lately =
          log.book(BranchTaken.class).stream()
              .filter(line -> line.day() > day - 7 * weeks && line.day() <= day)
              .toList();
      List<String> old =
          lately.stream()
              .map(BranchTaken::flag)
              .distinct()
              .filter(flag -> isOld(lately, flag))
              .toList();
      int before = known.orElse(old.size());
      boolean isNew = old.size() > before + more;
      known = OptionalInt.of(isNew ? old.size() : before);
      return isNew
          ? List.of(
              new Finding(
                  old.getLast(),
                  old.size(),
                  before + more,
                  false,
                  old.size() + " branches were not taken for " + weeks + " weeks"))
          : List.of();
    }

    /// A branch of which every week of the time is there, and none had a call.
    private boolean isOld(List<BranchTaken> lately, String flag) {
      var lines = lately.stream().filter(line -> line.flag().equals(flag)).toList();
      return lines.size() >= weeks && lines.stream().allMatch(line -> line.share() == 0);
    }
  }
}
