package undercurrent.detection;

import java.util.List;
import java.util.TreeSet;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.IngestedRow;

/// Computes the columns of recordings anew and compares them with those that were computed on the
/// road: where sensors say no longer the same of the same moment, they differ.
///
/// A drive is apart when one of its rows is; the share of such drives is held against what may pass.
public final class IngestionChecks implements Detector {
  private static final double EQUAL = 1e-6; // relative: the same numbers, computed twice
  private static final int FEWEST_APART = 2; // one drive is no pattern

  @Override
  public String id() {
    return "ingestion-checks";
  }

  @Override
  public String title() {
    return "Checks of what comes in";
  }

  @Override
  public String description() {
    return "Computes the columns of recordings anew, as picture and laser of one moment, and counts"
        + " the drives whose columns are not those that were computed on the road.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Data 1 and Monitor 3; Polyzotis et al. (2019)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("apart", "2%", "share of drives that may be apart; assumed"),
        Knob.duration("window", "4w", "the days that are looked at together"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Checks(
        settings.share("apart"), Math.max(1, (int) Math.round(settings.hours("window") / 24)));
  }

  private static final class Checks implements Monitor {
    private final double limit;
    private final int window;
    private int quietUntil;

    Checks(double limit, int window) {
      this.limit = limit;
      this.window = window;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public double machineHours() {
      return 2; // a sample of a week's recordings, computed anew; assumed
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var all = new TreeSet<Integer>();
      var apart = new TreeSet<Integer>();
      for (IngestedRow row : log.ingested(day - window, day)) {
        all.add(row.drive());
        if (isApart(row)) {
          apart.add(row.drive());
        }
      }
      double share = (double) apart.size() / Math.max(1, all.size());
      if (day < quietUntil || apart.size() < FEWEST_APART || share <= limit) {
        return List.of();
      }
      quietUntil = day + window; // the same drives would be found again and again
      return List.of(
          new Finding(
              "recordings", share, limit, false, "picture and laser are not of one moment"));
    }

    private static boolean isApart(IngestedRow row) {
      for (int i = 0; i < row.features().length; i++) {
        double size = Math.max(1, Math.abs(row.features()[i]));
        if (Math.abs(row.features()[i] - row.again()[i]) > EQUAL * size) {
          return true;
        }
      }
      return false;
    }
  }
}
