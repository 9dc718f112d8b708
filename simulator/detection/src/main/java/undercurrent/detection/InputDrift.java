package undercurrent.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.statistics.ControlChart;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;

/// Compares each feature's served values with those of the weeks before, slice by slice.
///
/// The test is Kolmogorov–Smirnov with the level shared out over all features and slices
/// (Bonferroni). Comparing inside a slice keeps the weather out of it. Live data never stands still,
/// so the distance must also be out of what was usual for the same feature in the looks before, by a
/// control chart: the monitor learns what is usual before it speaks. The same feature must be beyond its limit in every slice that has rows enough, since
/// an upstream change spares none.
public final class InputDrift implements Detector {
  private static final int FEWEST_ROWS = 30;
  private static final int USUAL_LOOKS = 8;


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
    return "Kolmogorov–Smirnov test of each served feature against the weeks before, inside each"
        + " slice, with the false-alarm level shared out over features.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Monitor 2; Rabanser et al. (2019)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("level", "0.1%", "chance of a false alarm in one look"),
        Knob.number("deviations", "6", "standard deviations beyond what is usual").above0(),
        Knob.duration("window", "1w", "the days that are looked at together"),
        Knob.duration("reference", "4w", "the days before them that they are compared with"));
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
      var now = bySlice(log.served(day - window, day));
      var before = bySlice(log.served(day - window - reference, day - window));
      var findings = new ArrayList<Finding>();
      for (int column = 0; column < log.columns().size(); column++) {
        compare(log.columns(), column, now, before, findings);
      }
      if (!findings.isEmpty()) {
        quietUntil = day + window + 1; // the same step would be seen again and again
        findings.sort(
            Comparator.comparingDouble((Finding f) -> f.statistic() / f.limit()).reversed());
      }
      return findings.stream().limit(1).toList();
    }

    private void compare(
        List<String> columns,
        int column,
        Map<String, List<ServedRow>> now,
        Map<String, List<ServedRow>> before,
        List<Finding> findings) {
      double worst = Double.POSITIVE_INFINITY;
      double limitOfWorst = 1;
      int slices = 0;
      for (var entry : now.entrySet()) {
        var rows = entry.getValue();
        var old = before.getOrDefault(entry.getKey(), List.of());
        if (rows.size() < FEWEST_ROWS || old.size() < FEWEST_ROWS) {
          continue;
        }
        slices++;
        double distance =
            KolmogorovSmirnov.distance(values(rows, column), values(old, column));
        double limit =
            KolmogorovSmirnov.limit(level / columns.size(), rows.size(), old.size());
        if (distance / limit < worst / limitOfWorst) {
          worst = distance;
          limitOfWorst = limit;
        }
      }
      if (slices == 0) {
        return;
      }
      var usual =
          charts.computeIfAbsent(column, key -> new ControlChart(USUAL_LOOKS, deviations));
      double bound = Math.max(limitOfWorst, usual.highest());
      if (worst <= limitOfWorst) {
        usual.isTooHigh(Math.min(worst, usual.highest()));
      } else if (usual.isTooHigh(worst)) {
        findings.add(
            new Finding(
                columns.get(column),
                worst,
                bound,
                true,
                "served values of '" + columns.get(column) + "' moved in every slice"));
      }
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
