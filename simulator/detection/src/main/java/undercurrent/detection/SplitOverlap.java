package undercurrent.detection;

import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.Split;

/// Looks at how rows were parted: a group, such as a drive, of which rows are learnt from and others
/// held back tells the answers before the examination.
public final class SplitOverlap implements Detector {
  @Override
  public String id() {
    return "split-overlap";
  }

  @Override
  public String title() {
    return "Overlap of what is learnt and what is held back";
  }

  @Override
  public String description() {
    return "Counts, in each version of the data, the groups of which rows are held back and others"
        + " learnt from.";
  }

  @Override
  public String source() {
    return "Kaufman et al. (2012), Leakage in data mining";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.share("shared", "1%", "share of held-back groups that may be in both"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Overlap(settings.share("shared"));
  }

  private static final class Overlap implements Monitor {
    private final double limit;
    private int looked;
    private boolean isReported;

    Overlap(double limit) {
      this.limit = limit;
    }

    @Override
    public int daysBetweenLooks() {
      return 1;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<Split> splits = log.splits();
      if (splits.size() <= looked) {
        return List.of();
      }
      looked = splits.size();
      Split last = splits.getLast();
      double share = (double) last.inBoth() / Math.max(1, last.heldBack());
      boolean isNew = share > limit && !isReported;
      isReported = share > limit;
      String words = "rows of one group are learnt from and held back in " + last.version();
      return isNew ? List.of(new Finding("held-back rows", share, limit, false, words)) : List.of();
    }
  }
}
