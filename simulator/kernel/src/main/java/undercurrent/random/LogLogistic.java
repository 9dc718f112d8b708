package undercurrent.random;

/// A time to complete a task with a long tail: its logarithm is logistic.
///
/// @param shape the shape, above 0; the mean is infinite up to 1 and the variance up to 2
/// @param scale the median, above 0
public record LogLogistic(double shape, double scale) implements Continuous {
  /// Checks both parameters.
  public LogLogistic {
    Demand.positive("loglogistic", "a shape", shape);
    Demand.positive("loglogistic", "a scale", scale);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    return scale * StrictMath.pow(probability / (1 - probability), 1 / shape);
  }

  @Override
  public double cumulative(double x) {
    return x <= 0 ? 0 : 1 / (1 + StrictMath.pow(x / scale, -shape));
  }

  @Override
  public double logDensity(double x) {
    if (x < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double log = StrictMath.log(x / scale);
    double slope = shape == 1 ? 0 : (shape - 1) * log;
    double power = shape * log;
    double tail = power > 0 ? power + StrictMath.log1p(StrictMath.exp(-power)) : logOnePlus(power);
    return StrictMath.log(shape / scale) + slope - 2 * tail;
  }

  @Override
  public double mean() {
    double angle = StrictMath.PI / shape;
    return shape <= 1 ? Double.POSITIVE_INFINITY : scale * angle / StrictMath.sin(angle);
  }

  @Override
  public double variance() {
    double angle = StrictMath.PI / shape;
    double first = angle / StrictMath.sin(angle);
    return shape <= 2
        ? Double.POSITIVE_INFINITY
        : scale * scale * (2 * angle / StrictMath.sin(2 * angle) - first * first);
  }

  private static double logOnePlus(double power) {
    return StrictMath.log1p(StrictMath.exp(power));
  }
}
