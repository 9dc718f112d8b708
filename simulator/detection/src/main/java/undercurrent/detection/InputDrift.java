package undercurrent.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import undercurrent.random.NormalQuantile;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.statistics.ControlChart;
import undercurrent.statistics.Tally;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;

/// Compares the served values of each feature that another team produces with those of the weeks
/// before, slice by slice.
///
/// Two tests look for a change: Kolmogorov–Smirnov for the shape, inside each slice, so that the
/// weather is kept out of it; and a normal test for the mean. Live data never stands still, so what
/// they find must also be out of what was usual for the same feature in the looks before, by a
/// control chart: the monitor learns what is usual before it speaks. And the next look must confirm
/// it with twice the rows, since a spell of weather passes and a release upstream stays. After an
/// alarm the feature is compared with its values since the change alone: what was said once is not
/// said again, and the next change is not hidden behind it.
public final class InputDrift implements Detector {
  private static final int FEWEST_ROWS = 30;
  private static final int USUAL_LOOKS = 8;
  private static final double MARGIN =
      1.6; // over the limits of tests for independent rows; assumed

  @Override
  public String id() {
    return "input-drift";
  }

  @Override
  public String title() {
    return "Input drift by slice";
  }

  @Override
  public String description() {
    return "Kolmogorov–Smirnov test of each feature that another team produces against the weeks"
        + " before, inside each slice, and a control chart of what is usual; the next look confirms.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Monitor 2; Rabanser et al. (2019)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("level", "0.1%", "chance of a false alarm in one look"),
        Knob.number("deviations", "3", "standard deviations beyond what is usual").above0(),
        Knob.duration("window", "1w", "the days that are looked at together"),
        Knob.duration("reference", "8w", "the days before them that they are compared with"));
  }

  @Override
  public Monitor begin(Settings settings) {
    int window = Math.max(1, (int) Math.round(settings.hours("window") / 24));
    int reference = Math.max(1, (int) Math.round(settings.hours("reference") / 24));
    return new DriftMonitor(
        settings.share("level"), settings.number("deviations"), window, reference);
  }

  private static final class DriftMonitor implements Monitor {
    private final Map<Integer, ControlChart> charts = new TreeMap<>();
    private final Set<Integer> suspects = new TreeSet<>();
    private final Map<Integer, Integer> changedOn = new TreeMap<>(); // day, by column
    private final double level;
    private final double deviations;
    private final int window;
    private final int reference;
    private int quietUntil;

    DriftMonitor(double level, double deviations, int window, int reference) {
      this.deviations = deviations;
      this.level = level;
      this.window = window;
      this.reference = reference;
    }

    @Override
    public int daysBetweenLooks() {
      return window;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      if (day < quietUntil || day < window + 7) {
        return List.of();
      }
      var findings = new ArrayList<Finding>();
      for (String column : log.foreignColumns()) {
        look(column, log, day, findings);
      }
      if (!findings.isEmpty()) {
        quietUntil = day + window + 1; // the same step would be seen again and again
        findings.sort(
            Comparator.comparingDouble((Finding f) -> f.statistic() / f.limit()).reversed());
      }
      return findings.stream().limit(1).toList();
    }

    private void look(String name, OperationsLog log, int day, List<Finding> findings) {
      int column = log.columns().indexOf(name);
      var usual = charts.computeIfAbsent(column, key -> new ControlChart(USUAL_LOOKS, deviations));
      double bound = Math.max(MARGIN, usual.highest());
      boolean suspected = suspects.remove(column);
      double moved = moved(column, log, day, window);
      boolean out = usual.isTooHigh(moved) && moved > 1;
      double confirmed = suspected ? moved(column, log, day, 2 * window) : 0;
      if (confirmed > bound) {
        changedOn.put(column, day - 2 * window);
        String words = "served values of '" + name + "' are not what they were";
        findings.add(new Finding(name, confirmed, bound, true, words));
      } else if (out) {
        suspects.add(column);
      }
    }

    /// Returns how far the newest days have moved from those before them, over the limit of the
    /// test that saw most; 0 when there are too few rows.
    private double moved(int column, OperationsLog log, int day, int days) {
      var now = log.served(day - days, day);
      int since = Math.max(day - days - reference, changedOn.getOrDefault(column, 0));
      var before = log.served(Math.min(since, day - days), day - days);
      return now.size() < FEWEST_ROWS || before.size() < FEWEST_ROWS
          ? 0
          : Math.max(shapeMoved(column, now, before), meanMoved(column, now, before));
    }

    /// Returns the least distance of any slice, over its limit: a change upstream spares no slice.
    private double shapeMoved(int column, List<ServedRow> now, List<ServedRow> before) {
      var nowBySlice = bySlice(now);
      var beforeBySlice = bySlice(before);
      double least = Double.POSITIVE_INFINITY;
      for (var entry : nowBySlice.entrySet()) {
        var rows = entry.getValue();
        var old = beforeBySlice.getOrDefault(entry.getKey(), List.of());
        if (rows.size() >= FEWEST_ROWS && old.size() >= FEWEST_ROWS) {
          double limit = KolmogorovSmirnov.limit(level, rows.size(), old.size());
          double distance = KolmogorovSmirnov.distance(values(rows, column), values(old, column));
          least = Math.min(least, distance / limit);
        }
      }
      return Double.isInfinite(least) ? 0 : least;
    }

    /// Returns how far the mean moved, in standard errors, over the limit of a normal test.
    private double meanMoved(int column, List<ServedRow> now, List<ServedRow> before) {
      Tally recent = tally(now, column);
      Tally old = tally(before, column);
      double error =
          StrictMath.sqrt(recent.variance() / recent.count() + old.variance() / old.count());
      double limit = NormalQuantile.of(1 - level / 2);
      return error == 0 ? 0 : Math.abs(recent.mean() - old.mean()) / error / limit;
    }

    private static Tally tally(List<ServedRow> rows, int column) {
      var tally = new Tally();
      rows.forEach(row -> tally.add(row.features()[column]));
      return tally;
    }

    private static Map<String, List<ServedRow>> bySlice(List<ServedRow> rows) {
      var slices = new TreeMap<String, List<ServedRow>>();
      for (var row : rows) {
        slices.computeIfAbsent(row.slice(), slice -> new ArrayList<>()).add(row);
      }
      return slices;
    }

    private static double[] values(List<ServedRow> rows, int column) {
      return rows.stream().mapToDouble(row -> row.features()[column]).toArray();
    }
  }
}
