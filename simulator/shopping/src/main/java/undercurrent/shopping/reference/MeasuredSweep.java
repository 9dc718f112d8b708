package undercurrent.shopping.reference;

import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.shopping.Sweep;

/// A sweep of which it is known where each model is right.
///
/// @param right for each model the number of rows before each row in which it is right; one place
///   more than there are rows
record MeasuredSweep(List<int[]> right) {
  private static final double POINTS = 100;

  /// What was chosen, as a mean over all choices.
  ///
  /// @param gap accuracy on the rows that chose minus that on all others, in points
  /// @param truth accuracy on all others, in points
  record Chosen(double gap, double truth) {}

  /// Returns a sweep, measured on rows.
  static MeasuredSweep of(Sweep sweep, LabeledTable rows) {
    return new MeasuredSweep(
        sweep.trained().stream()
            .map(
                trained -> {
                  int[] before = new int[rows.size() + 1];
                  for (int i = 0; i < rows.size(); i++) {
                    before[i + 1] = before[i] + (Sweep.isRight(trained.model(), rows, i) ? 1 : 0);
                  }
                  return before;
                })
            .toList());
  }

  /// Returns what is chosen when the models compete in groups on parts of the rows.
  ///
  /// @param count how many models are in a group
  /// @param rows how many rows choose
  Chosen chosen(int count, int rows) {
    int all = right.getFirst().length - 1;
    double gap = 0;
    double truth = 0;
    int choices = 0;
    for (int from = 0; from + rows <= all; from += rows) {
      for (int group = 0; group + count <= right.size(); group += count) {
        int[] best = best(group, count, from, from + rows);
        int seen = best[from + rows] - best[from];
        double fresh = POINTS * (best[all] - seen) / (all - rows);
        gap += POINTS * seen / rows - fresh;
        truth += fresh;
        choices++;
      }
    }
    return new Chosen(gap / choices, truth / choices);
  }

  /// Returns the mean accuracy of all models, of which none was chosen, on the first rows minus
  /// that on all others, in points.
  double gapOfAll(int rows) {
    int all = right.getFirst().length - 1;
    double gap = 0;
    for (int[] before : right) {
      double fresh = (double) (before[all] - before[rows]) / (all - rows);
      gap += POINTS * ((double) before[rows] / rows - fresh);
    }
    return gap / right.size();
  }

  private int[] best(int group, int count, int from, int to) {
    int[] best = right.get(group);
    for (int[] other : right.subList(group, group + count)) {
      best = other[to] - other[from] > best[to] - best[from] ? other : best;
    }
    return best;
  }
}
