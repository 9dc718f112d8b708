package undercurrent.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// By how much more two successive readings differ than chance alone would have it: the mean square of
/// their differences over the mean of their variances, and never less than 1 (the dispersion parameter of
/// quasi-likelihood: McCullagh and Nelder (1989), section 4.5.1).
final class Overdispersion {
  private static final int FEWEST = 5; // differences; assumed

  private final List<Difference> differences = new ArrayList<>();

  private record Difference(int day, double square, double variance) {}

  /// Takes in the difference of two readings.
  ///
  /// @param day the day after both
  /// @param variance what chance alone gives the difference
  void add(int day, double difference, double variance) {
    differences.add(new Difference(day, difference * difference, variance));
  }

  /// Returns it as it was before a day; empty when too little was read by then.
  OptionalDouble before(int day) {
    double squares = 0;
    double variances = 0;
    int count = 0;
    for (Difference each : differences) {
      if (each.day() <= day) {
        squares += each.square();
        variances += each.variance();
        count++;
      }
    }
    return count < FEWEST || variances == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(1, squares / variances));
  }
}
