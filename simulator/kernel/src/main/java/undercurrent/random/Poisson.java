package undercurrent.random;

/// How many events happen in a time when they come at random.
///
/// The inversion is exact for every mean, unlike `RandomStream.nextPoisson`, which is faster.
///
/// @param mean the mean, 0 … 1e9
public record Poisson(double mean) implements Discrete {
  private static final double MOST = 1e9;

  /// Checks the mean.
  public Poisson {
    Demand.require(mean >= 0 && mean <= MOST, "poisson", "a mean of 0 … 1e9", mean);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    if (mean == 0) {
      return 0;
    }
    double sd = StrictMath.sqrt(mean);
    double guess = CountSearch.guess(probability, mean, sd, 1 / sd);
    return CountSearch.least(probability, guess, Double.MAX_VALUE, this::cumulative);
  }

  @Override
  public double cumulative(double x) {
    if (x < 0) {
      return 0;
    }
    return x == Double.POSITIVE_INFINITY ? 1 : IncompleteGamma.upper(Math.floor(x) + 1, mean);
  }

  @Override
  public double logProbability(double value) {
    if (value < 0 || value != Math.rint(value) || Double.isInfinite(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double power = value == 0 ? 0 : value * StrictMath.log(mean);
    return power - mean - IncompleteGamma.logGamma(value + 1);
  }

  @Override
  public double variance() {
    return mean;
  }
}
