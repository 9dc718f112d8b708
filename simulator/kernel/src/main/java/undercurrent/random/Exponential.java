package undercurrent.random;

/// The time between events that come at random.
///
/// @param mean the mean, above 0; its inverse is the rate
public record Exponential(double mean) implements Continuous {
  /// Checks the mean.
  public Exponential {
    Demand.positive("exponential", "a mean", mean);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    return -mean * StrictMath.log1p(-probability);
  }

  @Override
  public double cumulative(double x) {
    return x <= 0 ? 0 : -StrictMath.expm1(-x / mean);
  }

  @Override
  public double logDensity(double x) {
    return x < 0 ? Double.NEGATIVE_INFINITY : -x / mean - StrictMath.log(mean);
  }

  @Override
  public double variance() {
    return mean * mean;
  }
}
