package undercurrent.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/// A mean over independent replications, with its 95 % confidence interval by Student's t.
///
/// @param mean the mean of the replications
/// @param low the lower end; the mean itself when there is only one replication
/// @param high the upper end
/// @param count the number of replications
public record Estimate(double mean, double low, double high, int count) {

  /// Checks that the interval holds the mean.
  public Estimate {
    if (count < 1 || !(low <= mean && mean <= high)) {
      throw new IllegalArgumentException(
          "an estimate needs low <= mean <= high of at least 1, not "
              + low
              + ", "
              + mean
              + ", "
              + high
              + " of "
              + count);
    }
  }

  /// Returns the estimate from one value a replication.
  public static Estimate of(List<Double> values) {
    var tally = new Tally();
    values.forEach(tally::add);
    return of(tally);
  }

  /// Returns the estimate from the values of a tally.
  public static Estimate of(Tally tally) {
    int count = Math.toIntExact(tally.count());
    double half =
        count < 2
            ? 0
            : TDistribution.of(count - 1.0).inverseSurvivalProbability(0.025)
                * tally.sd()
                / Math.sqrt(count);
    return new Estimate(tally.mean(), tally.mean() - half, tally.mean() + half, count);
  }

  /// Returns half the width of the interval.
  public double halfWidth() {
    return (high - low) / 2;
  }

  /// Tells whether the interval lies wholly on one side of 0.
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }
}
