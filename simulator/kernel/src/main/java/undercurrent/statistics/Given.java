package undercurrent.statistics;

import java.util.List;

/// What was given to a statistic, checked: enough of it, all of it numbers, as long as its partner.
final class Given {
  private Given() {}

  /// Returns the values as they are when each is finite and there are enough.
  ///
  /// @param whose what needs them, the subject of the message
  static double[] numbers(String whose, int least, double[] values) {
    enough(whose, least, values.length);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            whose + " needs finite values; value " + i + " is " + values[i]);
      }
    }
    return values;
  }

  /// Returns a list as an array when each value is finite and there are enough.
  static double[] numbers(String whose, int least, List<Double> values) {
    return numbers(whose, least, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /// Returns the value when it is finite.
  static double number(String whose, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(whose + " needs finite values, not " + value);
    }
    return value;
  }

  static void enough(String whose, int least, long count) {
    if (count < least) {
      throw new IllegalArgumentException(
          whose
              + " needs "
              + least
              + (least == 1 ? " value" : " values")
              + " or more, not "
              + count);
    }
  }

  static void equallyMany(String whose, int first, int second) {
    if (first != second) {
      throw new IllegalArgumentException(
          whose + " needs equally many values on both sides, not " + first + " and " + second);
    }
  }
}
