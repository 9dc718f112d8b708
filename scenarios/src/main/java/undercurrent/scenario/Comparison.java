package undercurrent.scenario;

/// How a condition compares a measure with its limit.
public enum Comparison {
  /// Less than the limit.
  BELOW("<"),
  /// Less than the limit or equal to it.
  AT_MOST("<="),
  /// More than the limit.
  ABOVE(">"),
  /// More than the limit or equal to it.
  AT_LEAST(">=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /// Returns the sign that a scenario writes.
  public String sign() {
    return sign;
  }

  /// Returns whether a value compares so with a limit.
  public boolean holds(double value, double limit) {
    return switch (this) {
      case BELOW -> value < limit;
      case AT_MOST -> value <= limit;
      case ABOVE -> value > limit;
      case AT_LEAST -> value >= limit;
    };
  }
}
