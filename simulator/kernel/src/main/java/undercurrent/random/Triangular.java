package undercurrent.random;

/// Least, most likely and greatest value, joined by straight lines.
///
/// @param low the least value
/// @param mode the most likely value
/// @param high the greatest value; `low <= mode <= high`, and all equal make a constant
public record Triangular(double low, double mode, double high) implements Continuous {
  /// Checks the three values.
  public Triangular {
    Demand.finite("triangular", "a low", low);
    Demand.finite("triangular", "a mode", mode);
    Demand.finite("triangular", "a high", high);
    if (!(low <= mode && mode <= high)) {
      throw new IllegalArgumentException(
          "triangular needs low <= mode <= high, not " + low + ", " + mode + " and " + high);
    }
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    if (high == low) {
      return low;
    }
    double turn = (mode - low) / (high - low);
    return probability < turn
        ? low + StrictMath.sqrt(probability * (high - low) * (mode - low))
        : high - StrictMath.sqrt((1 - probability) * (high - low) * (high - mode));
  }

  @Override
  public double cumulative(double x) {
    if (x >= high) {
      return 1;
    }
    if (x <= low) {
      return 0;
    }
    return x < mode
        ? (x - low) * (x - low) / ((high - low) * (mode - low))
        : 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
  }

  @Override
  public double logDensity(double x) {
    if (x < low || x > high) {
      return Double.NEGATIVE_INFINITY;
    }
    double height = 2 / (high - low);
    if (x == mode) {
      return StrictMath.log(height);
    }
    double share = x < mode ? (x - low) / (mode - low) : (high - x) / (high - mode);
    return StrictMath.log(height * share);
  }

  @Override
  public double mean() {
    return (low + mode + high) / 3;
  }

  @Override
  public double variance() {
    return ((high - low) * (high - low) - (mode - low) * (high - mode)) / 18;
  }
}
