package undercurrent.detection;

import java.util.List;
import undercurrent.system.PredictionDay;

/// Mean prediction less observed rate over some days.
///
/// @param groups how many groups of rows, such as pages
/// @param variance that of the mean, groups being independent
record Bias(long groups, double mean, double variance) {

  /// Returns that of a slice.
  static Bias of(List<PredictionDay> book, String slice, int fromDay, int beforeDay) {
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
    double n = Math.max(1, rows);
    double spread = Math.max(0, squares - apart * apart / Math.max(1, groups));
    return new Bias(groups, apart / n, spread / (n * n));
  }
}
