package undercurrent.shopping;

import undercurrent.random.RandomStream;

/// The customers of an embedded trade: taste, propensity to repeat, size, how often they come and
/// since when.
final class EmbeddedShoppers {
  private static final double TASTE_SD = 1.8; // assumed
  private static final double ACTIVITY_SD = 0.85; // fitted to revenue of the top customers
  private static final double SIZE_SD = 0.5; // fitted to revenue of the top customers
  private static final double REPEAT_LOW = 0.05; // fitted to the share of repeats
  private static final double REPEAT_HIGH = 0.41; // fitted to the share of repeats

  /// θ of each customer: a share for each class.
  final double[][] taste;

  /// How likely a line repeats an earlier one.
  final double[] repeat;

  /// What the customer's quantities are multiplied with.
  final double[] size;

  /// Running sums of activity over the customers, in the order of their first month.
  final double[] activity;

  /// How many customers there are by the end of each month.
  final int[] known = new int[TradeProfile.MONTHS];

  EmbeddedShoppers(EmbeddedScale scale, RandomStream stream) {
    int customers = scale.customers();
    taste = new double[customers][EmbeddedRange.CLASSES];
    repeat = new double[customers];
    size = new double[customers];
    double[] activities = new double[customers];
    for (int u = 0; u < customers; u++) {
      fillTaste(taste[u], stream);
      repeat[u] = stream.nextUniform(REPEAT_LOW, REPEAT_HIGH);
      double liveliness = stream.nextNormal();
      activities[u] = StrictMath.exp(ACTIVITY_SD * liveliness);
      size[u] = StrictMath.exp(SIZE_SD * (0.5 * liveliness + 0.87 * stream.nextNormal()));
    }
    activity = TradeProfile.cumulative(activities);
    double[] months = TradeProfile.cumulative(TradeProfile.NEW_CUSTOMERS);
    for (int m = 0; m < known.length; m++) {
      known[m] = (int) Math.round(customers * months[m] / months[months.length - 1]);
    }
  }

  private static void fillTaste(double[] shares, RandomStream stream) {
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      shares[k] = StrictMath.exp(TASTE_SD * stream.nextNormal());
      sum += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
  }

  /// Returns a customer who is known by the end of the month, by activity.
  int customer(int month, double uniform) {
    double reach = activity[known[month] - 1] / activity[activity.length - 1];
    return Math.min(TradeProfile.invert(activity, uniform * reach), known[month] - 1);
  }
}
