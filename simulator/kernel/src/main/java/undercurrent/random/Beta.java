package undercurrent.random;

/// A share between two bounds, of nearly any shape: bell, ramp, bathtub.
///
/// @param shape1 the shape at the lower end, above 0; below 1 the density rises towards it
/// @param shape2 the shape at the upper end, above 0
/// @param low the lower bound
/// @param high the upper bound, above `low`
public record Beta(double shape1, double shape2, double low, double high) implements Continuous {
  /// Checks the parameters.
  public Beta {
    Demand.positive("beta", "a shape1", shape1);
    Demand.positive("beta", "a shape2", shape2);
    Demand.finite("beta", "a low", low);
    Demand.finite("beta", "a high", high);
    if (low >= high) {
      throw new IllegalArgumentException("beta needs low < high, not " + low + " and " + high);
    }
  }

  /// Makes a beta on 0 … 1.
  public Beta(double shape1, double shape2) {
    this(shape1, shape2, 0, 1);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    return low + (high - low) * IncompleteBeta.inverse(shape1, shape2, probability);
  }

  @Override
  public double cumulative(double x) {
    return IncompleteBeta.lower(shape1, shape2, (x - low) / (high - low));
  }

  @Override
  public double logDensity(double x) {
    double share = (x - low) / (high - low);
    if (!(share >= 0 && share <= 1)) {
      return Double.NEGATIVE_INFINITY;
    }
    double left = shape1 == 1 ? 0 : (shape1 - 1) * StrictMath.log(share);
    double right = shape2 == 1 ? 0 : (shape2 - 1) * StrictMath.log1p(-share);
    return left + right - IncompleteBeta.logBeta(shape1, shape2) - StrictMath.log(high - low);
  }

  @Override
  public double mean() {
    return low + (high - low) * shape1 / (shape1 + shape2);
  }

  @Override
  public double variance() {
    double sum = shape1 + shape2;
    double width = high - low;
    return width * width * (shape1 / sum) * (shape2 / sum) / (sum + 1);
  }
}
