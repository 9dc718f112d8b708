package undercurrent.random;

/// How many of a number of independent trials succeed.
///
/// @param trials the number of trials, 1 or more
/// @param success the probability that a trial succeeds, 0 … 1
public record Binomial(int trials, double success) implements Discrete {
  /// Checks both parameters.
  public Binomial {
    Demand.atLeastOne("binomial", "trials", trials);
    Demand.require(success >= 0 && success <= 1, "binomial", "a success of 0 … 1", success);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    double sd = StrictMath.sqrt(variance());
    if (sd == 0) {
      return mean();
    }
    double guess = CountSearch.guess(probability, mean(), sd, (1 - 2 * success) / sd);
    return CountSearch.least(probability, guess, trials, this::cumulative);
  }

  @Override
  public double cumulative(double x) {
    if (x < 0) {
      return 0;
    }
    double count = Math.floor(x);
    if (count >= trials) {
      return 1;
    }
    // 1 - success has lost the digits of a small success
    return success < 0.01 || count >= mean()
        ? 1 - IncompleteBeta.lower(count + 1, trials - count, success)
        : IncompleteBeta.lower(trials - count, count + 1, 1 - success);
  }

  @Override
  public double logProbability(double value) {
    if (!(value >= 0 && value <= trials) || value != Math.rint(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double failures = trials - value;
    double hits = value == 0 ? 0 : value * StrictMath.log(success);
    double misses = failures == 0 ? 0 : failures * StrictMath.log1p(-success);
    return hits
        + misses
        - StrictMath.log(trials + 1.0)
        - IncompleteBeta.logBeta(value + 1, failures + 1);
  }

  @Override
  public double mean() {
    return trials * success;
  }

  @Override
  public double variance() {
    return trials * success * (1 - success);
  }
}
