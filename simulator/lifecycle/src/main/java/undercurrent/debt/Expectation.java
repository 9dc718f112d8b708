package undercurrent.debt;

import java.util.OptionalDouble;

/// What the twin of a debt is expected to show in one measure: its direction, and its size where it
/// was fitted. The table of debts puts what was measured beside it, kept or not.
///
/// @param measure the name of a weekly measure, such as `effort` or `accuracy.oracle`
/// @param direction what the debt does to it
/// @param size the interest that was found when the debt was fitted, in the unit of the measure (a
///   week for sums), without its sign; empty where only the direction is expected
public record Expectation(String measure, Direction direction, OptionalDouble size) {

  /// Which way.
  public enum Direction {
    /// The debt makes more of it.
    RISES,
    /// The debt makes less of it.
    FALLS
  }

  /// Checks that the size has no sign of its own.
  public Expectation {
    if (measure.isBlank()) {
      throw new IllegalArgumentException("an expectation names a measure");
    }
    if (size.isPresent() && !(size.getAsDouble() > 0)) {
      throw new IllegalArgumentException("size must be more than 0, not " + size.getAsDouble());
    }
  }

  /// Returns that a debt makes more of it.
  public static Expectation rises(String measure) {
    return new Expectation(measure, Direction.RISES, OptionalDouble.empty());
  }

  /// Returns that a debt makes less of it.
  public static Expectation falls(String measure) {
    return new Expectation(measure, Direction.FALLS, OptionalDouble.empty());
  }

  /// Returns the same with the size that was found when the debt was fitted.
  public Expectation by(double fitted) {
    return new Expectation(measure, direction, OptionalDouble.of(fitted));
  }

  /// Tells whether an interest points the expected way.
  public boolean isDirectionOf(double interest) {
    return direction == Direction.RISES ? interest > 0 : interest < 0;
  }

  /// Tells whether an interest is within a factor of two of the fitted size; always so without one.
  public boolean isSizeOf(double interest) {
    return size.isEmpty()
        || Math.abs(interest) <= 2 * size.getAsDouble()
            && Math.abs(interest) >= size.getAsDouble() / 2;
  }
}
