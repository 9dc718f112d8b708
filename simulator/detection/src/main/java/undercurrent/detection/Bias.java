package undercurrent.detection;

import java.util.List;
import undercurrent.system.PredictionDay;

/// Mean prediction less observed rate over some days; for a slice, how much more that is than for all others.
///
/// A season and a range of goods that changes move the bias of everybody; what is wrong with one slice
/// moves it against the others.
///
/// @param groups how many groups of rows, such as pages; of a slice and of the others the smaller number
/// @param mean the difference
/// @param variance that of the mean, groups being independent
record Bias(long groups, double mean, double variance) {
  static final String ALL = "all";

  /// Returns that of a slice, or of `all`.
  static Bias of(List<PredictionDay> book, String slice, int fromDay, int beforeDay) {
    Sums own = Sums.of(book, slice, fromDay, beforeDay);
    Sums others = Sums.of(book, ALL, fromDay, beforeDay).without(own);
    boolean isWhole = slice.equals(ALL) || others.groups() <= 0;
    return isWhole ? own.bias() : own.bias().against(others.bias());
  }

  private Bias against(Bias others) {
    return new Bias(
        Math.min(groups, others.groups), mean - others.mean, variance + others.variance);
  }

  /// What is summed over days.
  private record Sums(long groups, long rows, double apart, double squares) {

    static Sums of(List<PredictionDay> book, String slice, int fromDay, int beforeDay) {
      long groups = 0;
      long rows = 0;
      double apart = 0;
      double squares = 0;
      for (PredictionDay line : book) {
        if (line.slice().equals(slice) && line.day() >= fromDay && line.day() < beforeDay) {
          groups += line.groups();
          rows += line.rows();
          apart += line.predicted() - line.observed();
          squares += line.squares();
        }
      }
      return new Sums(groups, rows, apart, squares);
    }

    Sums without(Sums part) {
      return new Sums(
          groups - part.groups, rows - part.rows, apart - part.apart, squares - part.squares);
    }

    Bias bias() {
      double n = Math.max(1, rows);
      double spread = Math.max(0, squares - apart * apart / Math.max(1, groups));
      return new Bias(groups, apart / n, spread / (n * n));
    }
  }
}
