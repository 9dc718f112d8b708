package undercurrent.random;

/// Each whole number of a range is equally likely.
///
/// @param low the least number
/// @param high the greatest number, not below `low`
public record DiscreteUniform(int low, int high) implements Discrete {
  /// Checks the range.
  public DiscreteUniform {
    if (low > high) {
      throw new IllegalArgumentException(
          "discrete uniform needs low <= high, not " + low + " and " + high);
    }
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    double place = Math.ceil(probability * count()) - 1;
    return low + CountSearch.least(probability, place, count() - 1, this::fromLow);
  }

  @Override
  public double cumulative(double x) {
    return fromLow(Math.floor(x) - low);
  }

  @Override
  public double logProbability(double value) {
    return value >= low && value <= high && value == Math.rint(value)
        ? -StrictMath.log(count())
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double mean() {
    return ((double) low + high) / 2;
  }

  @Override
  public double variance() {
    return (count() * count() - 1) / 12;
  }

  private double fromLow(double place) {
    return Math.clamp((place + 1) / count(), 0, 1);
  }

  private double count() {
    return (double) high - low + 1;
  }
}
