package undercurrent.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.statistics.ControlChart;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.IngestedRow;

/// Compares the rows that come in with those of a clean window, column by column inside each slice:
/// what sensors say of the same thing no longer agrees when their clocks part, and most columns,
/// which are cut where another sensor found something, move together.
///
/// The clean window is the first weeks of the run. The statistic is the mean over columns of the
/// Kolmogorov–Smirnov distance over its limit, in the slices with enough rows: one column that moves
/// hardly moves it. What is usual for it is learnt from looks that follow, by a control chart, since
/// frames of a drive are alike; the next look must confirm.
public final class IngestionChecks implements Detector {
  private static final double LEVEL = 0.01;
  private static final int FEWEST_ROWS = 20;
  private static final int USUAL_LOOKS = 5;

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
    return "Compares what comes in with a clean window, column by column inside each slice"
        + " (Kolmogorov–Smirnov), and speaks when columns move together beyond what is usual.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Data 1 and Monitor 2; Polyzotis et al. (2019)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.duration("clean", "8w", "the first weeks, of which what is right is learnt"),
        Knob.duration("window", "1w", "the days that are looked at together"),
        Knob.number("deviations", "4", "standard deviations beyond what is usual").above0());
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Checks(
        days(settings, "clean"), days(settings, "window"), settings.number("deviations"));
  }

  private static int days(Settings settings, String knob) {
    return Math.max(1, (int) Math.round(settings.hours(knob) / 24));
  }

  private static final class Checks implements Monitor {
    private final int clean;
    private final int window;
    private final ControlChart usual;
    private Map<String, List<IngestedRow>> reference = Map.of();
    private boolean isSuspected;
    private boolean isReported;

    Checks(int clean, int window, double deviations) {
      this.clean = clean;
      this.window = window;
      this.usual = new ControlChart(USUAL_LOOKS, deviations);
    }

    @Override
    public int daysBetweenLooks() {
      return window;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      if (day < clean + window) {
        return List.of();
      }
      if (reference.isEmpty()) {
        reference = bySlice(log.ingested(0, clean + 1));
      }
      double moved = moved(log.ingested(day - window + 1, day + 1), log.columns().size());
      double bound = usual.highest();
      boolean isOut = moved > 0 && usual.isTooHigh(moved);
      boolean isConfirmed = isOut && isSuspected;
      isSuspected = isOut;
      if (!isConfirmed || isReported) {
        isReported &= isOut;
        return List.of();
      }
      isReported = true;
      return List.of(
          new Finding(
              "recordings", moved, bound, false, "what comes in is not what it was, all over"));
    }

    /// Returns how far columns have moved from the clean window, on average, over the limit of a test;
    /// 0 when there are too few rows.
    private double moved(List<IngestedRow> rows, int columns) {
      double sum = 0;
      int tests = 0;
      for (var slice : bySlice(rows).entrySet()) {
        var now = slice.getValue();
        var before = reference.getOrDefault(slice.getKey(), List.of());
        if (now.size() >= FEWEST_ROWS && before.size() >= FEWEST_ROWS) {
          double limit = KolmogorovSmirnov.limit(LEVEL, now.size(), before.size());
          for (int column = 0; column < columns; column++) {
            sum += KolmogorovSmirnov.distance(of(column, now), of(column, before)) / limit;
            tests++;
          }
        }
      }
      return tests == 0 ? 0 : sum / tests;
    }

    private static Map<String, List<IngestedRow>> bySlice(List<IngestedRow> rows) {
      var slices = new TreeMap<String, List<IngestedRow>>();
      for (var row : rows) {
        slices.computeIfAbsent(row.slice(), slice -> new ArrayList<>()).add(row);
      }
      return slices;
    }

    private static double[] of(int column, List<IngestedRow> rows) {
      return rows.stream().mapToDouble(row -> row.features()[column]).toArray();
    }
  }
}
