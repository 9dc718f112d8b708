package undercurrent.shopping.abtest;

import org.apache.commons.statistics.distribution.NormalDistribution;
import undercurrent.statistics.Estimate;

/// By how much the share of the second arm is above that of the first, trials taken as independent.
///
/// @param first the arm as it was
/// @param second the challenger
public record ProportionDifference(ArmCounts first, ArmCounts second) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /// Checks that both arms were tried.
  public ProportionDifference {
    if (first.trials() == 0 || second.trials() == 0) {
      throw new IllegalArgumentException(
          "a difference needs trials in both arms, not "
              + first.trials()
              + " and "
              + second.trials());
    }
  }

  /// Returns the difference with its interval, by Newcombe's hybrid of Wilson's scores (Statistics
  /// in Medicine, 1998, method 10): right for small shares too.
  ///
  /// @param level how often such intervals hold the true difference, as in 0.95
  public Estimate estimate(double level) {
    double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
    double difference = second.share() - first.share();
    double below =
        StrictMath.hypot(second.share() - wilson(second, -z), wilson(first, z) - first.share());
    double above =
        StrictMath.hypot(wilson(second, z) - second.share(), first.share() - wilson(first, -z));
    return new Estimate(
        difference,
        Math.max(-1, difference - below),
        Math.min(1, difference + above),
        (int) Math.min(Integer.MAX_VALUE, first.trials() + second.trials()));
  }

  /// Returns how likely a difference of this size or more is when the arms are alike: the z-test
  /// with the pooled share, two-sided. Valid once, when the planned number of trials is there.
  public double pValue() {
    double sd = StrictMath.sqrt(pooledVariance());
    return sd == 0
        ? 1
        : 2 * NORMAL.survivalProbability(Math.abs(second.share() - first.share()) / sd);
  }

  /// Returns the variance of the difference when both arms have the same share.
  double pooledVariance() {
    double pooled =
        (double) (first.successes() + second.successes()) / (first.trials() + second.trials());
    return pooled * (1 - pooled) * (1.0 / first.trials() + 1.0 / second.trials());
  }

  /// Returns an end of Wilson's interval (1927).
  private static double wilson(ArmCounts arm, double z) {
    double n = arm.trials();
    double p = arm.share();
    double root = StrictMath.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return (p + z * z / (2 * n) + z * root) / (1 + z * z / n);
  }
}
