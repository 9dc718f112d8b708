package undercurrent.random;

/// The inverse of a gamma variable: a time with a longer tail than the lognormal's.
///
/// @param shape the shape, above 0; the mean is infinite up to 1 and the variance up to 2
/// @param scale the scale, above 0; the gamma variable has the inverse of it
public record PearsonV(double shape, double scale) implements Continuous {
  /// Checks both parameters.
  public PearsonV {
    Demand.positive("pearson V", "a shape", shape);
    Demand.positive("pearson V", "a scale", scale);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    double inverse = IncompleteGamma.inverse(shape, 1 - probability, probability);
    return Math.min(scale / inverse, Double.MAX_VALUE);
  }

  @Override
  public double cumulative(double x) {
    return x <= 0 ? 0 : IncompleteGamma.upper(shape, scale / x);
  }

  @Override
  public double logDensity(double x) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double ratio = scale / x;
    return (shape + 1) * StrictMath.log(ratio)
        - ratio
        - IncompleteGamma.logGamma(shape)
        - StrictMath.log(scale);
  }

  @Override
  public double mean() {
    return shape <= 1 ? Double.POSITIVE_INFINITY : scale / (shape - 1);
  }

  @Override
  public double variance() {
    double below = shape - 1;
    return shape <= 2 ? Double.POSITIVE_INFINITY : scale * scale / (below * below * (shape - 2));
  }
}
