package undercurrent.shopping.abtest;

import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import undercurrent.statistics.Estimate;

/// By how much a rate differs between two arms when customers, not trials, were put into arms: a
/// customer's trials are alike, and count for less than as many customers' would.
///
/// The rate of an arm is the sum of successes over the sum of trials; its variance is by the delta
/// method over customers (Deng, Knoblich and Lu, KDD 2018).
public final class ClusteredDifference {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final TreeMap<Integer, double[]> first = new TreeMap<>();
  private final TreeMap<Integer, double[]> second = new TreeMap<>();

  /// Adds trials of a customer.
  ///
  /// @param challenger whether the customer is in the second arm
  /// @param amount what came of them: clicks, or pounds
  /// @param trials how many there were, above 0
  public void add(boolean challenger, int customer, double amount, double trials) {
    double[] sums =
        (challenger ? second : first).computeIfAbsent(customer, unknown -> new double[2]);
    sums[0] += amount;
    sums[1] += trials;
  }

  /// Returns the rate of the second arm minus that of the first, with its interval.
  ///
  /// @param level how often such intervals hold the true difference, as in 0.95
  public Estimate estimate(double level) {
    if (first.size() < 2 || second.size() < 2) {
      throw new IllegalArgumentException(
          "a difference by customer needs 2 customers an arm or more, not "
              + first.size()
              + " and "
              + second.size());
    }
    double difference = rate(second) - rate(first);
    double half =
        NORMAL.inverseSurvivalProbability((1 - level) / 2)
            * StrictMath.sqrt(variance(first) + variance(second));
    return new Estimate(
        difference, difference - half, difference + half, first.size() + second.size());
  }

  /// Returns the rate of an arm; 0 before its first trial.
  public double rate(boolean challenger) {
    return rate(challenger ? second : first);
  }

  private static double rate(TreeMap<Integer, double[]> arm) {
    double amount = 0;
    double trials = 0;
    for (double[] sums : arm.values()) {
      amount += sums[0];
      trials += sums[1];
    }
    return trials == 0 ? 0 : amount / trials;
  }

  private static double variance(TreeMap<Integer, double[]> arm) {
    double rate = rate(arm);
    double trials = 0;
    double squares = 0;
    for (double[] sums : arm.values()) {
      trials += sums[1];
      double error = sums[0] - rate * sums[1];
      squares += error * error;
    }
    int customers = arm.size();
    return squares / (trials * trials) * customers / (customers - 1);
  }
}
