package undercurrent.random;

/// How many trials fail before a number of them have succeeded.
///
/// @param successes the number of successes, 1 or more, which Law calls s
/// @param success the probability that a trial succeeds, above 0 and at most 1
public record NegativeBinomial(int successes, double success) implements Discrete {
  /// Checks both parameters.
  public NegativeBinomial {
    Demand.atLeastOne("negative binomial", "successes", successes);
    Demand.require(
        success > 0 && success <= 1,
        "negative binomial",
        "a success above 0 and at most 1",
        success);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    double sd = StrictMath.sqrt(variance());
    if (sd == 0) {
      return 0;
    }
    double skewness = (2 - success) / StrictMath.sqrt(successes * (1 - success));
    double guess = CountSearch.guess(probability, mean(), sd, skewness);
    return CountSearch.least(probability, guess, Double.MAX_VALUE, this::cumulative);
  }

  @Override
  public double cumulative(double x) {
    if (x < 0) {
      return 0;
    }
    return x == Double.POSITIVE_INFINITY
        ? 1
        : IncompleteBeta.lower(successes, Math.floor(x) + 1, success);
  }

  @Override
  public double logProbability(double value) {
    if (value < 0 || value != Math.rint(value) || Double.isInfinite(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double failures = value == 0 ? 0 : value * StrictMath.log1p(-success);
    return failures
        + successes * StrictMath.log(success)
        - StrictMath.log(successes + value)
        - IncompleteBeta.logBeta(successes, value + 1);
  }

  @Override
  public double mean() {
    return successes * (1 - success) / success;
  }

  @Override
  public double variance() {
    return successes * (1 - success) / (success * success);
  }
}
