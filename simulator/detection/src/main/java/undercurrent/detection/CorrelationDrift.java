package undercurrent.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureUse;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;

/// Compares the correlations of served columns that another team produces with those of the weeks
/// before: two columns may part while each alone stays as it was.
///
/// Of the correlations that a column had, it has lost 1 − b, with b the slope of those of now on those
/// of before: nothing as long as columns stay together, all when they part, however many rows there
/// are. Only correlations count that were plain and no luck: three standard errors or more, and there in the
/// first half of those weeks as in the second, since rows of one drive are alike and tie a column to some
/// for a while. A column must have had some of them, and other looks must confirm.
public final class CorrelationDrift implements Detector {
  private static final int FEWEST_ROWS = 100;
  private static final int FEWEST_ROWS_BEFORE = 300;
  private static final int FEWEST_PAIRS = 8; // a few rows far out tie a column to some; assumed
  private static final int COLUMNS_A_PAIR = 4; // where there are few columns; assumed
  private static final double PLAIN = 0.15; // a correlation that counts; assumed
  private static final double PLAIN_IN_HALF = 0.1; // and lasts; assumed
  private static final double STANDARD_ERRORS = 3;

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
    return "Compares the correlations of each served column that another team produces with those"
        + " of the weeks before, and speaks when it has lost three tenths of those that were"
        + " plain all the while.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2014), correlations no longer correlate; limit assumed";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("lost", "30%", "part of its plain correlations that a column may lose"),
        Knob.duration("window", "3w", "the days that are looked at together"),
        Knob.duration("reference", "6w", "the days before them that they are compared with"),
        Knob.count("looks", "3", "looks in succession that have to be out").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Drift(
        settings.share("lost"),
        Math.max(1, (int) Math.round(settings.hours("window") / 24)),
        Math.max(1, (int) Math.round(settings.hours("reference") / 24)),
        settings.count("looks"));
  }

  private static final class Drift implements Monitor {
    private final double limit;
    private final int window;
    private final int reference;
    private final int looks;
    private int suspect = -1;
    private int inARow;
    private int quietUntil;

    Drift(double limit, int window, int reference, int looks) {
      this.limit = limit;
      this.window = window;
      this.reference = reference;
      this.looks = looks;
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
      var earlier = log.served(day - window - reference, day - window);
      if (now.size() < FEWEST_ROWS || earlier.size() < FEWEST_ROWS_BEFORE || day < window + 14) {
        return List.of();
      }
      double[] lost = lost(now, earlier);
      List<String> names = names(log);
      int most = -1;
      for (int column : foreign(log, names)) {
        boolean isMore = column < lost.length && (most < 0 || lost[column] > lost[most]);
        most = isMore ? column : most;
      }
      if (most < 0) {
        return List.of();
      }
      boolean isOut = lost[most] > limit;
      int before = most == suspect ? inARow : 0;
      inARow = isOut ? before + 1 : 0;
      suspect = most;
      if (inARow < looks || day < quietUntil) {
        return List.of();
      }
      quietUntil = day + window + reference;
      String name = names.get(most);
      return List.of(
          new Finding(
              name,
              lost[most],
              limit,
              true,
              "'" + name + "' no longer goes with what it went with"));
    }

    /// Returns the names of the columns of served rows: those that were taken up stand behind the others,
    /// in the order in which they were, where they are not among them.
    private static List<String> names(OperationsLog log) {
      var names = new ArrayList<>(log.columns());
      for (FeatureUse use : log.book(FeatureUse.class)) {
        if (!names.contains(use.feature())) {
          names.add(use.feature());
        }
      }
      return names;
    }

    private static List<Integer> foreign(OperationsLog log, List<String> names) {
      var foreign = new ArrayList<>(log.foreignColumns());
      for (FeatureUse use : log.book(FeatureUse.class)) {
        foreign.remove(use.feature());
        if (use.isInUse()) { // what is not fetched any more goes with nothing
          foreign.add(use.feature());
        }
      }
      return foreign.stream().map(names::indexOf).toList();
    }

    /// Returns, for each column, the part of its plain correlations that it has lost.
    private static double[] lost(List<ServedRow> now, List<ServedRow> before) {
      int width = Math.min(width(now), width(before));
      double[][] a = standardised(now, width);
      double[][] had = plain(before, width);
      double[] kept = new double[width];
      double[] squares = new double[width];
      int[] pairs = new int[width];
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          if (had[i][j] != 0) {
            kept[i] += had[i][j] * product(a[i], a[j]);
            squares[i] += had[i][j] * had[i][j];
            pairs[i]++;
          }
        }
      }
      double[] lost = new double[width];
      int fewest = Math.max(1, Math.min(FEWEST_PAIRS, width / COLUMNS_A_PAIR));
      for (int i = 0; i < width; i++) {
        lost[i] = pairs[i] < fewest ? 0 : 1 - kept[i] / squares[i];
      }
      return lost;
    }

    /// Returns the correlations of columns that were plain, also in each half of the time alone; 0 for the
    /// others.
    private static double[][] plain(List<ServedRow> rows, int width) {
      double[][] all = standardised(rows, width);
      double[][] first = standardised(rows.subList(0, rows.size() / 2), width);
      double[][] second = standardised(rows.subList(rows.size() / 2, rows.size()), width);
      double least = StrictMath.max(PLAIN, STANDARD_ERRORS / StrictMath.sqrt(rows.size()));
      double[][] plain = new double[width][width];
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          double had = i == j ? 0 : product(all[i], all[j]);
          if (Math.abs(had) > least
              && product(first[i], first[j]) * Math.signum(had) > PLAIN_IN_HALF
              && product(second[i], second[j]) * Math.signum(had) > PLAIN_IN_HALF) {
            plain[i][j] = had;
          }
        }
      }
      return plain;
    }

    /// Returns how many columns all rows have; rows grow when a feature is taken up.
    private static int width(List<ServedRow> rows) {
      return rows.stream().mapToInt(row -> row.features().length).min().orElse(0);
    }

    /// Returns the columns with mean 0 and length 1; nothing for one that does not vary.
    private static double[][] standardised(List<ServedRow> rows, int width) {
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

    /// Returns the correlation of two columns; 0 where one does not vary.
    private static double product(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < Math.min(a.length, b.length); i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }
  }
}
