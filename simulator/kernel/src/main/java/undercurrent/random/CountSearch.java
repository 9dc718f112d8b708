package undercurrent.random;

import java.util.function.DoubleUnaryOperator;

/// Finds the quantile of a count by its cumulative probabilities alone.
final class CountSearch {
  private CountSearch() {}

  /// Returns the guess of Cornish and Fisher (1938) with the skewness term.
  static double guess(double probability, double mean, double sd, double skewness) {
    double z = NormalQuantile.of(probability);
    return mean + sd * (z + skewness * (z * z - 1) / 6);
  }

  /// Returns the least count from 0 to `most` whose cumulative probability reaches the one given.
  ///
  /// From the guess the steps double until the count is bracketed, and the bracket is halved.
  static double least(
      double probability, double guess, double most, DoubleUnaryOperator cumulative) {
    double count = Math.clamp(Math.rint(guess), 0, most);
    double step = 1;
    double reached; // cumulative(reached) is enough
    double short1; // cumulative(short1) is not
    if (cumulative.applyAsDouble(count) >= probability) {
      reached = count;
      short1 = count - step;
      while (short1 >= 0 && cumulative.applyAsDouble(short1) >= probability) {
        reached = short1;
        step *= 2;
        short1 = Math.max(-1, short1 - step);
      }
    } else {
      short1 = count;
      reached = Math.min(most, count + step);
      while (reached < most && cumulative.applyAsDouble(reached) < probability) {
        short1 = reached;
        step *= 2;
        reached = Math.min(most, reached + step);
      }
    }
    return halved(probability, short1, reached, cumulative);
  }

  private static double halved(
      double probability, double tooLow, double enough, DoubleUnaryOperator cumulative) {
    double low = tooLow;
    double high = enough;
    while (high - low > 1) {
      double middle = Math.floor((low + high) / 2);
      if (cumulative.applyAsDouble(middle) >= probability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
