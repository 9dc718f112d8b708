package undercurrent.random;

/// The time that a task of several exponential steps takes, with a number of steps that need not be
/// whole.
///
/// @param shape the shape, above 0; 1 makes an exponential
/// @param scale the scale, above 0; the mean is shape times scale
public record Gamma(double shape, double scale) implements Continuous {
  /// Checks both parameters.
  public Gamma {
    Demand.positive("gamma", "a shape", shape);
    Demand.positive("gamma", "a scale", scale);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    return scale * IncompleteGamma.inverse(shape, probability, 1 - probability);
  }

  @Override
  public double cumulative(double x) {
    return IncompleteGamma.lower(shape, x / scale);
  }

  @Override
  public double logDensity(double x) {
    if (x < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double ratio = x / scale;
    double slope = shape == 1 ? 0 : (shape - 1) * StrictMath.log(ratio);
    return slope - ratio - IncompleteGamma.logGamma(shape) - StrictMath.log(scale);
  }

  @Override
  public double mean() {
    return shape * scale;
  }

  @Override
  public double variance() {
    return shape * scale * scale;
  }
}
