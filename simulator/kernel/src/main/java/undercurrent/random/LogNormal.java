package undercurrent.random;

/// A positive number whose logarithm is normal, given by its *own* mean and sd.
///
/// @param mean the mean of the number itself, above 0
/// @param sd the standard deviation of the number itself, 0 or more; 0 makes a constant
public record LogNormal(double mean, double sd) implements Continuous {
  /// Checks both parameters.
  public LogNormal {
    Demand.positive("lognormal", "a mean", mean);
    Demand.notNegative("lognormal", "an sd", sd);
  }

  /// Returns the distribution whose logarithm has the given mean and standard deviation, which Law
  /// calls μ and σ.
  public static LogNormal ofLogarithm(double logMean, double logSd) {
    double variance = logSd * logSd;
    double mean = StrictMath.exp(logMean + variance / 2);
    return new LogNormal(mean, mean * StrictMath.sqrt(StrictMath.expm1(variance)));
  }

  /// Returns the mean of the logarithm.
  public double logMean() {
    return StrictMath.log(mean) - logVariance() / 2;
  }

  /// Returns the standard deviation of the logarithm.
  public double logSd() {
    return StrictMath.sqrt(logVariance());
  }

  @Override
  public double quantile(double probability) {
    double variance = logVariance();
    double location = StrictMath.log(mean) - variance / 2;
    return StrictMath.exp(location + StrictMath.sqrt(variance) * NormalQuantile.of(probability));
  }

  @Override
  public double cumulative(double x) {
    return x <= 0 ? 0 : Normal.standardCumulative(StrictMath.log(x) - logMean(), logSd());
  }

  @Override
  public double logDensity(double x) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double log = StrictMath.log(x);
    return Normal.standardLogDensity(log - logMean(), logSd()) - log;
  }

  @Override
  public double variance() {
    return sd * sd;
  }

  private double logVariance() {
    return StrictMath.log1p(sd * sd / (mean * mean));
  }
}
