package undercurrent.random;

/// A time to failure with falling (shape < 1), constant or rising hazard.
///
/// @param shape the shape, above 0; 1 makes an exponential
/// @param scale the scale, above 0: 63 % fail before it
public record Weibull(double shape, double scale) implements Continuous {
  /// Checks both parameters.
  public Weibull {
    Demand.positive("weibull", "a shape", shape);
    Demand.positive("weibull", "a scale", scale);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    return scale * StrictMath.pow(-StrictMath.log1p(-probability), 1 / shape);
  }

  @Override
  public double cumulative(double x) {
    return x <= 0 ? 0 : -StrictMath.expm1(-StrictMath.pow(x / scale, shape));
  }

  @Override
  public double logDensity(double x) {
    if (x < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double ratio = x / scale;
    double slope = shape == 1 ? 0 : (shape - 1) * StrictMath.log(ratio);
    return StrictMath.log(shape / scale) + slope - StrictMath.pow(ratio, shape);
  }

  @Override
  public double mean() {
    return scale * StrictMath.exp(IncompleteGamma.logGamma(1 + 1 / shape));
  }

  @Override
  public double variance() {
    double first = 2 * IncompleteGamma.logGamma(1 + 1 / shape);
    double second = IncompleteGamma.logGamma(1 + 2 / shape);
    return scale * scale * StrictMath.exp(first) * StrictMath.expm1(second - first);
  }
}
