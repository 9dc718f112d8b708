package undercurrent.shopping;

import java.util.Arrays;

/// How fast examination falls with the place, told from clicks on slates in an order of chance.
///
/// Where every item is as likely at every place, clicks at place r are in proportion to the
/// examination r^−η alone (Joachims, Swaminathan and Schnabel, WSDM 2017, section 5.3). The
/// likelihood of the places of the clicks is highest where the mean of ln r under r^−η is that of
/// the clicks. On slates ordered by relevance the same figure mixes both, and is too high.
public final class PositionBias {
  private static final double STEEPEST = 20;

  private PositionBias() {}

  /// Returns η, from −20 to 20.
  ///
  /// @param clicks clicks on each place, the top one first; all places were shown equally often
  public static double exponent(long[] clicks) {
    long sum = Arrays.stream(clicks).sum();
    if (clicks.length < 2 || sum == 0) {
      throw new IllegalArgumentException(
          "position bias is told from clicks on two places or more, not "
              + sum
              + " on "
              + clicks.length);
    }
    double seen = meanLog(Arrays.stream(clicks).asDoubleStream().toArray());
    double low = -STEEPEST;
    double high = STEEPEST;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (meanLog(examination(middle, clicks.length)) > seen) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double[] examination(double exponent, int places) {
    double[] weights = new double[places];
    Arrays.setAll(weights, i -> StrictMath.pow(i + 1, -exponent));
    return weights;
  }

  private static double meanLog(double[] weights) {
    double sum = 0;
    double logs = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      logs += weights[i] * StrictMath.log(i + 1.0);
    }
    return logs / sum;
  }
}
