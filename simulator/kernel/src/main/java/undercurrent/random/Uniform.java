package undercurrent.random;

/// Any number between two bounds is equally likely.
///
/// @param low the lower bound
/// @param high the upper bound, not below `low`; equal bounds make a constant
public record Uniform(double low, double high) implements Continuous {
  /// Checks the bounds.
  public Uniform {
    Demand.finite("uniform", "a low", low);
    Demand.finite("uniform", "a high", high);
    if (low > high) {
      throw new IllegalArgumentException("uniform needs low <= high, not " + low + " and " + high);
    }
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    return low + (high - low) * probability;
  }

  @Override
  public double cumulative(double x) {
    if (x >= high) {
      return 1;
    }
    return x <= low ? 0 : (x - low) / (high - low);
  }

  @Override
  public double logDensity(double x) {
    return x < low || x > high ? Double.NEGATIVE_INFINITY : -StrictMath.log(high - low);
  }

  @Override
  public double mean() {
    return (low + high) / 2;
  }

  @Override
  public double variance() {
    return (high - low) * (high - low) / 12;
  }
}
