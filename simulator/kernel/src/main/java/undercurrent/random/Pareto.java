package undercurrent.random;

/// A size whose chance of being exceeded falls as a power: few are large, and some are very large.
///
/// @param shape the power, above 0; the mean is infinite up to 1 and the variance up to 2
/// @param scale the least value, above 0
public record Pareto(double shape, double scale) implements Continuous {
  /// Checks both parameters.
  public Pareto {
    Demand.positive("pareto", "a shape", shape);
    Demand.positive("pareto", "a scale", scale);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    return scale * StrictMath.exp(-StrictMath.log1p(-probability) / shape);
  }

  @Override
  public double cumulative(double x) {
    return x <= scale ? 0 : -StrictMath.expm1(-shape * StrictMath.log(x / scale));
  }

  @Override
  public double logDensity(double x) {
    return x < scale
        ? Double.NEGATIVE_INFINITY
        : StrictMath.log(shape / scale) - (shape + 1) * StrictMath.log(x / scale);
  }

  @Override
  public double mean() {
    return shape <= 1 ? Double.POSITIVE_INFINITY : shape * scale / (shape - 1);
  }

  @Override
  public double variance() {
    double below = shape - 1;
    return shape <= 2
        ? Double.POSITIVE_INFINITY
        : scale * scale * shape / (below * below * (shape - 2));
  }
}
