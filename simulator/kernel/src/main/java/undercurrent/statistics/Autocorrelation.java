package undercurrent.statistics;

/// How much the values of one run depend on those before them, and how many independent values they
/// are worth.
///
/// The correlation at a lag is the sum of products of deviations that far apart, divided by the sum
/// of squared deviations of all (Box and Jenkins): it is drawn to 0 at lags that are not small
/// against the length, and biased by about −(integrated time) / length. Cut the warm-up off first:
/// a drift looks like dependence.
public final class Autocorrelation {
  private final double[] deviations;
  private final double squares;
  private final double variance;

  private Autocorrelation(double[] deviations, Tally tally) {
    this.deviations = deviations;
    this.variance = tally.variance();
    this.squares = tally.variance() * (tally.count() - 1);
  }

  /// Looks at the values of one run in order, 2 or more that are not all equal.
  public static Autocorrelation of(double... output) {
    var tally = new Tally();
    for (double value : Given.numbers("autocorrelation", 2, output)) {
      tally.add(value);
    }
    if (tally.variance() == 0) {
      throw new IllegalArgumentException(
          "autocorrelation needs values that differ, not " + tally.mean() + " throughout");
    }
    var deviations = new double[output.length];
    for (int i = 0; i < output.length; i++) {
      deviations[i] = output[i] - tally.mean();
    }
    return new Autocorrelation(deviations, tally);
  }

  /// Returns the correlation between values that many places apart, −1 … 1.
  ///
  /// @param lag 0 … count − 1
  public double at(int lag) {
    if (lag < 0 || lag >= deviations.length) {
      throw new IllegalArgumentException(
          "a lag lies between 0 and " + (deviations.length - 1) + ", not " + lag);
    }
    double products = 0;
    for (int i = lag; i < deviations.length; i++) {
      products += deviations[i - lag] * deviations[i];
    }
    return products / squares;
  }

  /// Returns how many values are worth one that is independent: 1 plus twice the sum of the
  /// correlations at all lags.
  ///
  /// The sum ends by Geyer's initial monotone sequence (*Practical Markov chain Monte Carlo*,
  /// Statistical Science 7, 1992): correlations are added in pairs as long as the pair is positive,
  /// and no pair counts more than the one before it. It takes time in proportion to the count times
  /// the integrated time.
  public double integratedTime() {
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < deviations.length; lag += 2) {
      double pair = at(lag) + at(lag + 1);
      if (pair <= 0) {
        break;
      }
      least = Math.min(least, pair);
      sum += least;
    }
    return Math.max(2 * sum - 1, 1.0 / deviations.length);
  }

  /// Returns how many independent values would give the mean the same precision; more than the
  /// count when neighbours tend to opposite sides.
  public double effectiveSampleSize() {
    return deviations.length / integratedTime();
  }

  /// Returns the standard error of the mean of the values, their dependence reckoned in.
  public double standardError() {
    return Math.sqrt(variance / effectiveSampleSize());
  }
}
