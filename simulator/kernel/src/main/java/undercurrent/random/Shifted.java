package undercurrent.random;

/// A distribution moved along the axis, such as a Weibull time that is never below a minimum.
///
/// @param whole the distribution that is moved
/// @param by how far, to the right when positive
public record Shifted(Continuous whole, double by) implements Continuous {
  /// Checks the distance.
  public Shifted {
    Demand.finite("shifted", "a by", by);
  }

  @Override
  public double quantile(double probability) {
    return whole.quantile(probability) + by;
  }

  @Override
  public double cumulative(double x) {
    return whole.cumulative(x - by);
  }

  @Override
  public double logDensity(double x) {
    return whole.logDensity(x - by);
  }

  @Override
  public double mean() {
    return whole.mean() + by;
  }

  @Override
  public double variance() {
    return whole.variance();
  }
}
