package undercurrent.shopping.abtest;

import org.apache.commons.numbers.gamma.LogBeta;

/// What is known of a share after some trials: a Beta distribution, uniform before the first.
///
/// @param alpha successes and 1
/// @param beta failures and 1
public record BetaPosterior(long alpha, long beta) {
  /// Checks both numbers.
  public BetaPosterior {
    if (alpha < 1 || beta < 1) {
      throw new IllegalArgumentException(
          "a Beta posterior needs whole numbers from 1, not " + alpha + " and " + beta);
    }
  }

  /// Returns what is known after an arm's trials.
  public static BetaPosterior of(ArmCounts arm) {
    return new BetaPosterior(1 + arm.successes(), 1 + arm.trials() - arm.successes());
  }

  /// Returns the mean of the share.
  public double mean() {
    return (double) alpha / (alpha + beta);
  }

  /// Returns the probability that this share is above another's, by the finite sum
  /// Σ B(α₀ + i, β + β₀) / ((β + i)·B(1 + i, β)·B(α₀, β₀)) over i from 0 to α − 1, where α₀ and β₀
  /// are the other's (Miller, *Formulas for Bayesian A/B testing*, 2015).
  public double probabilityAbove(BetaPosterior other) {
    double sum = 0;
    double whole = LogBeta.value(other.alpha, other.beta);
    for (long i = 0; i < alpha; i++) {
      double logTerm =
          LogBeta.value((double) other.alpha + i, (double) beta + other.beta)
              - LogBeta.value(1.0 + i, beta)
              - whole;
      sum += StrictMath.exp(logTerm) / (beta + i);
    }
    return Math.max(0, Math.min(1, sum));
  }
}
