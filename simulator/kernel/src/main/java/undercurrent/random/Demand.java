package undercurrent.random;

/// What the kinds of distributions ask of their parameters.
///
/// A parameter is named with its article, so that the message is a sentence: `a mean`, `an sd`.
final class Demand {
  private Demand() {}

  static void probability(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "a quantile needs a probability above 0 and below 1, not " + probability);
    }
  }

  static void finite(String kind, String parameter, double value) {
    require(Double.isFinite(value), kind, parameter + " that is finite", value);
  }

  static void positive(String kind, String parameter, double value) {
    require(value > 0, kind, parameter + " above 0", value);
    finite(kind, parameter, value);
  }

  static void notNegative(String kind, String parameter, double value) {
    require(value >= 0, kind, parameter + " of 0 or more", value);
    finite(kind, parameter, value);
  }

  static void atLeastOne(String kind, String parameter, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          kind + " needs " + parameter + " of 1 or more, not " + value);
    }
  }

  static void require(boolean holds, String kind, String what, double value) {
    if (!holds) {
      throw new IllegalArgumentException(kind + " needs " + what + ", not " + value);
    }
  }
}
