package undercurrent.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undercurrent.fitting.Verdict.Test;
import undercurrent.random.Discrete;
import undercurrent.random.Gamma;

/// The chi-square test of observed against expected counts in cells.
///
/// There are 2 n^(2/5) cells (Moore 1986), or fewer so that each expects five values at least.
final class ChiSquare {
  private static final double LEAST_EXPECTED = 5;

  private ChiSquare() {}

  /// Tests continuous values in cells of equal probability.
  static Verdict verdict(Probabilities probabilities, int parameters, double level) {
    int count = probabilities.count();
    int cells = cells(count);
    requireCells(cells, parameters, count);
    int[] observed = new int[cells];
    for (double probability : probabilities.sorted()) {
      observed[Math.min(cells - 1, (int) (probability * cells))]++;
    }
    double expected = (double) count / cells;
    double statistic = Arrays.stream(observed).mapToDouble(seen -> square(seen, expected)).sum();
    return verdict(statistic, cells, parameters > 0, level);
  }

  /// Tests counts in cells of neighbouring counts.
  static Verdict verdict(Discrete discrete, Observations data, int parameters, double level) {
    int count = data.count();
    List<Cell> cells = cells(discrete, count);
    requireCells(cells.size(), parameters, count);
    double[] sorted = data.sorted();
    double statistic = 0;
    int place = 0;
    for (Cell cell : cells) {
      int seen = 0;
      while (place < count && sorted[place] <= cell.last) {
        seen++;
        place++;
      }
      statistic += square(seen, cell.share * count);
    }
    return verdict(statistic, cells.size(), parameters > 0, level);
  }

  private static Verdict verdict(double statistic, int cells, boolean conservative, double level) {
    CriticalValues.check(level);
    double critical = new Gamma((cells - 1) / 2.0, 2).quantile(1 - level);
    return new Verdict(Test.CHI_SQUARE, statistic, critical, level, conservative);
  }

  private static double square(double observed, double expected) {
    return (observed - expected) * (observed - expected) / expected;
  }

  private static int cells(int count) {
    int most = (int) (count / LEAST_EXPECTED);
    return Math.min(most, (int) StrictMath.ceil(2 * StrictMath.pow(count, 0.4)));
  }

  private static void requireCells(int cells, int parameters, int count) {
    if (cells < parameters + 2) {
      throw new TooFewValues(
          "chi-square with "
              + parameters
              + " estimated parameters needs "
              + (parameters + 2)
              + " cells that expect 5 values each, but "
              + count
              + " values make "
              + cells);
    }
  }

  /// Neighbouring counts, up to the last, with their probability.
  private record Cell(double last, double share) {}

  private static List<Cell> cells(Discrete discrete, int count) {
    var cells = new ArrayList<Cell>();
    double least = Math.max(LEAST_EXPECTED / count, 1.0 / Math.max(1, cells(count)));
    double before = 0;
    while (1 - before >= 2 * least) {
      double last = discrete.quantile(before + least);
      double upTo = discrete.cumulative(last);
      if (1 - upTo < least) {
        break;
      }
      cells.add(new Cell(last, upTo - before));
      before = upTo;
    }
    cells.add(new Cell(Double.POSITIVE_INFINITY, 1 - before));
    return cells;
  }
}
