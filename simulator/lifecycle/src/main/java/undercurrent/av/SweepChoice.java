package undercurrent.av;

import java.util.List;
import java.util.stream.IntStream;

/// Which model of a sweep is taken; of equals the first.
final class SweepChoice {
  private SweepChoice() {}

  /// Returns the number of the highest score.
  static int best(List<Double> scores) {
    return best(scores, -1);
  }

  /// Returns the number of the second highest score.
  static int second(List<Double> scores) {
    return best(scores, best(scores));
  }

  /// Returns the number of the least value.
  static int least(List<Double> values) {
    return best(values.stream().map(value -> -value).toList(), -1);
  }

  /// Returns the numbers of the scores within one standard error of the highest.
  ///
  /// @param rows the rows that each score was read on, 1 or more
  static List<Integer> equals(List<Double> scores, int rows) {
    double most = scores.get(best(scores));
    double error = StrictMath.sqrt(most * (1 - most) / rows);
    return IntStream.range(0, scores.size())
        .filter(i -> scores.get(i) >= most - error)
        .boxed()
        .toList();
  }

  private static int best(List<Double> scores, int without) {
    int best = -1;
    for (int i = 0; i < scores.size(); i++) {
      if (i != without && (best < 0 || scores.get(i) > scores.get(best))) {
        best = i;
      }
    }
    return best;
  }
}
