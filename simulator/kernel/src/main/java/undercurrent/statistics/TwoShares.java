package undercurrent.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.BetaDistribution;

/// What is known of two shares after some trials of each: two Beta distributions, uniform before
/// the first trial, and their difference.
///
/// Integrals over the first share are taken numerically between its quantiles of 10⁻¹² and 1 −
/// 10⁻¹² (Gauss and Legendre).
///
/// @param first what is known of the first share
/// @param second what is known of the second
public record TwoShares(BetaDistribution first, BetaDistribution second) {
  private static final double TAIL = 1e-12;
  private static final double ACCURACY = 1e-10;
  private static final int EVALUATIONS = 1_000_000;

  /// Returns what is known after trials, each at least as many as its successes.
  public static TwoShares after(
      long firstSuccesses, long firstTrials, long secondSuccesses, long secondTrials) {
    return new TwoShares(
        posterior(firstSuccesses, firstTrials), posterior(secondSuccesses, secondTrials));
  }

  private static BetaDistribution posterior(long successes, long trials) {
    if (successes < 0 || trials < successes) {
      throw new IllegalArgumentException(
          "a share needs 0 or more successes in at least as many trials, not "
              + successes
              + " in "
              + trials);
    }
    return new BetaDistribution(null, 1.0 + successes, 1.0 + trials - successes);
  }

  /// Returns the probability that the second share is above the first.
  public double chanceSecondIsHigher() {
    return 1 - chanceDifferenceIsBelow(0);
  }

  /// Returns the probability that the second share less the first is below a number.
  public double chanceDifferenceIsBelow(double difference) {
    double low = first.inverseCumulativeProbability(TAIL);
    double high = first.inverseCumulativeProbability(1 - TAIL);
    return integral(
        share -> first.density(share) * second.cumulativeProbability(share + difference),
        low,
        high);
  }

  /// Returns the number below which the second share less the first lies with a probability.
  ///
  /// @param probability above 0 and below 1
  public double differenceQuantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "a quantile needs a probability between 0 and 1, not " + probability);
    }
    return new BrentSolver(ACCURACY)
        .solve(1000, at -> chanceDifferenceIsBelow(at) - probability, -1, 1);
  }

  private static double integral(DoubleUnaryOperator of, double low, double high) {
    double value =
        new IterativeLegendreGaussIntegrator(16, ACCURACY, ACCURACY)
            .integrate(EVALUATIONS, of::applyAsDouble, low, high);
    return Math.max(0, Math.min(1, value));
  }
}
