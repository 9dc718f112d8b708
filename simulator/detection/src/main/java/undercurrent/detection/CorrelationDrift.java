package undercurrent.detection;

import java.util.Arrays;
import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.statistics.ControlChart;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;

/// Compares the correlations of served columns with those of the weeks before: two columns may part
/// while each alone stays as it was.
///
/// The difference of two correlations is taken on Fisher's scale, in standard errors; a column's
/// company has changed as much as the root mean square over its pairs. The season and the clustering of
/// rows move all columns alike, so that the statistic is that of the column which moved most over that
/// of the median one. What is usual for it a control chart learns, and the next look must confirm.
public final class CorrelationDrift implements Detector {
  private static final int FEWEST_ROWS = 100;
  private static final int USUAL_LOOKS = 8;
  private static final double MARGIN = 2; // times the median column; assumed
  private static final double MOST = 0.999; // of a correlation, for Fisher's scale

  @Override
  public String id() {
    return "correlation-drift";
  }

  @Override
  public String title() {
    return "Drift of correlations";
  }

  @Override
  public String description() {
    return "Compares the correlation of each served column with the others with that of the weeks"
        + " before, and speaks when one column's have moved far more than the others'.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2014), correlations no longer correlate; Fisher (1921)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("deviations", "4", "standard deviations beyond what is usual").above0(),
        Knob.duration("window", "3w", "the days that are looked at together"),
        Knob.duration("reference", "6w", "the days before them that they are compared with"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Drift(
        settings.number("deviations"),
        Math.max(1, (int) Math.round(settings.hours("window") / 24)),
        Math.max(1, (int) Math.round(settings.hours("reference") / 24)));
  }

  private static final class Drift implements Monitor {
    private final ControlChart usual;
    private final int window;
    private final int reference;
    private int suspect = -1;
    private int quietUntil;

    Drift(double deviations, int window, int reference) {
      this.usual = new ControlChart(USUAL_LOOKS, deviations);
      this.window = window;
      this.reference = reference;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public double machineHours() {
      return 0.2; // a matrix of all pairs; assumed
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var now = log.served(day - window, day);
      var before = log.served(day - window - reference, day - window);
      if (now.size() < FEWEST_ROWS || before.size() < FEWEST_ROWS || day < window + 14) {
        return List.of();
      }
      double[] moved = moved(now, before);
      int most = indexOfMost(moved);
      double statistic = moved[most] / Math.max(1e-9, median(moved));
      double bound = Math.max(MARGIN, usual.highest());
      boolean isOut = usual.isTooHigh(statistic) && statistic > MARGIN;
      boolean isConfirmed = isOut && most == suspect;
      suspect = isOut ? most : -1;
      if (!isConfirmed || day < quietUntil) {
        return List.of();
      }
      quietUntil = day + window + reference;
      String name = log.columns().get(most);
      return List.of(
          new Finding(
              name, statistic, bound, true, "'" + name + "' no longer goes with what it went with"));
    }

    /// Returns, for each column, how far its correlations have moved; 0 where it does not vary.
    private static double[] moved(List<ServedRow> now, List<ServedRow> before) {
      double[][] a = standardised(now);
      double[][] b = standardised(before);
      double error =
          StrictMath.sqrt(1.0 / Math.max(1, now.size() - 3) + 1.0 / Math.max(1, before.size() - 3));
      double[] squares = new double[a.length];
      int[] pairs = new int[a.length];
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < i && a[i].length > 0 && b[i].length > 0; j++) {
          if (a[j].length > 0 && b[j].length > 0) {
            double apart = (fisher(product(a[i], a[j])) - fisher(product(b[i], b[j]))) / error;
            squares[i] += apart * apart;
            squares[j] += apart * apart;
            pairs[i]++;
            pairs[j]++;
          }
        }
      }
      for (int i = 0; i < squares.length; i++) {
        squares[i] = pairs[i] == 0 ? 0 : StrictMath.sqrt(squares[i] / pairs[i]);
      }
      return squares;
    }

    /// Returns the columns with mean 0 and length 1; nothing for one that does not vary.
    private static double[][] standardised(List<ServedRow> rows) {
      int width = rows.getFirst().features().length;
      double[][] columns = new double[width][];
      for (int j = 0; j < width; j++) {
        int column = j;
        double[] values = rows.stream().mapToDouble(row -> row.features()[column]).toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double length = 0;
        for (int i = 0; i < values.length; i++) {
          values[i] -= mean;
          length += values[i] * values[i];
        }
        double scale = StrictMath.sqrt(length);
        columns[j] = length < 1e-12 ? new double[0] : values;
        for (int i = 0; i < columns[j].length; i++) {
          values[i] /= scale;
        }
      }
      return columns;
    }

    private static double product(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return Math.max(-MOST, Math.min(MOST, sum));
    }

    private static double fisher(double r) {
      return 0.5 * StrictMath.log((1 + r) / (1 - r));
    }

    private static int indexOfMost(double[] values) {
      int most = 0;
      for (int i = 1; i < values.length; i++) {
        most = values[i] > values[most] ? i : most;
      }
      return most;
    }

    private static double median(double[] values) {
      double[] sorted = Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
      return sorted.length == 0 ? 1 : sorted[sorted.length / 2];
    }
  }
}
