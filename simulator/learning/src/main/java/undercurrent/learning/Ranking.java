package undercurrent.learning;

import java.util.function.IntPredicate;

/// How good the order of a list is, when each item is relevant or not.
///
/// A list is an array of items, the best first; items beyond its length count as not recommended.
public final class Ranking {
  private static final double LN_2 = StrictMath.log(2);

  private Ranking() {}

  /// Returns the normalised discounted cumulative gain of the first k places, with gain 1 and
  /// discount log₂(place + 1) (Järvelin and Kekäläinen, 2002). The ideal list has min(k, relevant)
  /// relevant items on top.
  ///
  /// @param relevant tells whether an item is relevant
  /// @param relevantCount how many items are relevant, 1 or more
  public static double ndcg(int[] items, IntPredicate relevant, int relevantCount, int k) {
    double gain = 0;
    for (int i = 0; i < Math.min(k, items.length); i++) {
      gain += relevant.test(items[i]) ? discount(i + 1) : 0;
    }
    double ideal = 0;
    for (int i = 0; i < Math.min(k, relevantCount); i++) {
      ideal += discount(i + 1);
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  /// Returns the normalised discounted cumulative gain of graded gains.
  ///
  /// @param gains the gain of each place, the top one first
  /// @param ideal the greatest gains that there are, in falling order
  public static double ndcg(double[] gains, double[] ideal) {
    double best = discounted(ideal, gains.length);
    return best == 0 ? 0 : discounted(gains, gains.length) / best;
  }

  private static double discounted(double[] gains, int k) {
    double sum = 0;
    for (int i = 0; i < Math.min(k, gains.length); i++) {
      sum += gains[i] * discount(i + 1);
    }
    return sum;
  }

  /// Returns 1 / log₂(place + 1).
  ///
  /// @param place the place, from 1
  public static double discount(int place) {
    return LN_2 / StrictMath.log(place + 1.0);
  }

  /// Returns 1 when a relevant item is among the first k, else 0; its mean is the hit rate.
  public static double hit(int[] items, IntPredicate relevant, int k) {
    return reciprocalRank(items, relevant, k) > 0 ? 1 : 0;
  }

  /// Returns the share of the relevant items that is among the first k.
  public static double recall(int[] items, IntPredicate relevant, int relevantCount, int k) {
    int found = 0;
    for (int i = 0; i < Math.min(k, items.length); i++) {
      found += relevant.test(items[i]) ? 1 : 0;
    }
    return relevantCount == 0 ? 0 : (double) found / relevantCount;
  }

  /// Returns one over the place of the first relevant item among the first k, 0 without any; its
  /// mean is the MRR.
  public static double reciprocalRank(int[] items, IntPredicate relevant, int k) {
    for (int i = 0; i < Math.min(k, items.length); i++) {
      if (relevant.test(items[i])) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
