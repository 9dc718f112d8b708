package undercurrent.random;

import org.apache.commons.math3.special.Erf;

/// The bell curve.
///
/// @param mean the mean
/// @param sd the standard deviation, 0 or more; 0 makes a constant
public record Normal(double mean, double sd) implements Continuous {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  /// Checks both parameters.
  public Normal {
    Demand.finite("normal", "a mean", mean);
    Demand.notNegative("normal", "an sd", sd);
  }

  @Override
  public double quantile(double probability) {
    return mean + sd * NormalQuantile.of(probability);
  }

  @Override
  public double cumulative(double x) {
    return standardCumulative(x - mean, sd);
  }

  @Override
  public double logDensity(double x) {
    return standardLogDensity(x - mean, sd);
  }

  @Override
  public double variance() {
    return sd * sd;
  }

  /// Returns the probability of being at most `off` above the mean.
  static double standardCumulative(double off, double sd) {
    if (sd == 0) {
      return off >= 0 ? 1 : 0;
    }
    return Erf.erfc(-off / (sd * StrictMath.sqrt(2))) / 2;
  }

  /// Returns the logarithm of the density at `off` above the mean.
  static double standardLogDensity(double off, double sd) {
    if (sd == 0) {
      return off == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    double z = off / sd;
    return -z * z / 2 - StrictMath.log(sd) - HALF_LOG_TWO_PI;
  }
}
