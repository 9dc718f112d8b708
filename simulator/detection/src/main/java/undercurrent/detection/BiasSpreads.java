package undercurrent.detection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import undercurrent.system.PredictionDay;

/// By how much more the biases of successive weeks differ than chance alone would have it, slice by
/// slice. Weeks in which versions changed, or in which something was suspected, do not count.
final class BiasSpreads {
  private static final int WEEK = 7;
  private static final int FEWEST_GROUPS = 10; // of a week; assumed

  private final Map<String, Overdispersion> spreads = new TreeMap<>();
  private int nextWeek;

  /// Takes in the weeks that have ended since the last time.
  ///
  /// @param released the day of the newest release
  /// @param isSuspected which slices are suspected now
  void read(
      List<PredictionDay> book,
      Collection<String> slices,
      int released,
      int day,
      Predicate<String> isSuspected) {
    for (; (nextWeek + 2) * WEEK <= day; nextWeek++) {
      if (released <= nextWeek * WEEK) {
        slices.stream().filter(isSuspected.negate()).forEach(slice -> read(book, slice));
      }
    }
  }

  private void read(List<PredictionDay> book, String slice) {
    int middle = (nextWeek + 1) * WEEK;
    Bias before = Bias.of(book, slice, middle - WEEK, middle);
    Bias after = Bias.of(book, slice, middle, middle + WEEK);
    if (Math.min(before.groups(), after.groups()) >= FEWEST_GROUPS) {
      double variance = before.variance() + after.variance();
      spreads
          .computeIfAbsent(slice, name -> new Overdispersion())
          .add(middle + WEEK, after.mean() - before.mean(), variance);
    }
  }

  /// Returns that of a slice as it was before a day; empty when too little was read by then.
  OptionalDouble before(String slice, int day) {
    return spreads.containsKey(slice) ? spreads.get(slice).before(day) : OptionalDouble.empty();
  }
}
