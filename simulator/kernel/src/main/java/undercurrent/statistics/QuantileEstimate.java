package undercurrent.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// A quantile over independent replications, with an interval between two of the sorted values that
/// holds for any continuous distribution.
///
/// How many of n values lie below the true quantile is binomial; so the chance that it lies between
/// two order statistics is known without knowing the distribution (David and Nagaraja, *Order
/// Statistics*, section 7.1). The ranks are the innermost that leave at most half of one minus the
/// level on each side. The chance is therefore the level or more, as listed in `coverage`; where
/// values can be equal, it is more.
///
/// @param share which quantile, between 0 and 1
/// @param value the sample quantile, by linear interpolation (Hyndman and Fan's type 7)
/// @param low the lower end, a value of the sample
/// @param high the upper end, a value of the sample
/// @param coverage the exact chance that such an interval holds the quantile of a continuous
///     distribution
/// @param count the number of replications
public record QuantileEstimate(
    double share, double value, double low, double high, double coverage, int count) {

  /// Checks that the interval is one.
  public QuantileEstimate {
    if (count < 1 || !(low <= high)) {
      throw new IllegalArgumentException(
          "a quantile's interval needs low <= high of at least 1 value, not "
              + low
              + " and "
              + high
              + " of "
              + count);
    }
  }

  /// Returns a quantile with an interval of at least 95 %, from one value a replication.
  public static QuantileEstimate of(List<Double> values, double share) {
    return of(values, share, Confidence.USUAL);
  }

  /// Returns a quantile with an interval, from one value a replication.
  ///
  /// @param share which quantile, between 0 and 1
  /// @param level the least chance that such an interval holds the true quantile, between 0 and 1
  /// @throws IllegalArgumentException when there are too few values for such an interval; see
  ///     [#leastCount(double, double)]
  public static QuantileEstimate of(List<Double> values, double share, double level) {
    int least = leastCount(share, level);
    double[] sorted =
        Given.numbers("an interval of " + level + " for the quantile " + share, least, values);
    Arrays.sort(sorted);
    int count = sorted.length;
    int high = upperRank(count, share, level);
    int low = count + 1 - upperRank(count, 1 - share, level);
    var quantiles = new Quantiles();
    Arrays.stream(sorted).forEach(quantiles::add);
    return new QuantileEstimate(
        share,
        quantiles.at(share),
        sorted[low - 1],
        sorted[high - 1],
        BinomialDistribution.of(count, share).probability(low - 1, high - 1),
        count);
  }

  /// The least rank that the quantile is above with at most the chance left on one side.
  private static int upperRank(int count, double share, double level) {
    var below = BinomialDistribution.of(count, share);
    return Math.min(count, below.inverseSurvivalProbability(Confidence.eachTail(level)) + 1);
  }

  /// Returns how many replications an interval takes at least: so many that neither all nor none of
  /// them lie below the quantile, but for half of one minus the level. It is 6 for the median and
  /// 368 for the quantile 0.99, at 95 %.
  public static int leastCount(double share, double level) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "an interval for a quantile needs a share between 0 and 1, not " + share);
    }
    double all = StrictMath.log(Confidence.eachTail(level));
    double larger = Math.max(share, 1 - share);
    return Math.max(2, (int) Math.ceil(all / StrictMath.log(larger)));
  }
}
