package undercurrent.random;

/// How many trials fail before the first that succeeds.
///
/// @param success the probability that a trial succeeds, above 0 and at most 1
public record Geometric(double success) implements Discrete {
  /// Checks the probability.
  public Geometric {
    Demand.require(
        success > 0 && success <= 1, "geometric", "a success above 0 and at most 1", success);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    double guess = Math.ceil(StrictMath.log1p(-probability) / StrictMath.log1p(-success)) - 1;
    return CountSearch.least(probability, guess, Double.MAX_VALUE, this::cumulative);
  }

  @Override
  public double cumulative(double x) {
    return x < 0 ? 0 : -StrictMath.expm1((Math.floor(x) + 1) * StrictMath.log1p(-success));
  }

  @Override
  public double logProbability(double value) {
    if (value < 0 || value != Math.rint(value) || Double.isInfinite(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double failures = value == 0 ? 0 : value * StrictMath.log1p(-success);
    return failures + StrictMath.log(success);
  }

  @Override
  public double mean() {
    return (1 - success) / success;
  }

  @Override
  public double variance() {
    return (1 - success) / (success * success);
  }
}
