package undercurrent.learning;

/// A logistic curve over scores, `1 / (1 + e^−(slope·score + shift))`, that fits outcomes best.
///
/// Outcomes count as (N₊ + 1) / (N₊ + 2) and 1 / (N₋ + 2) instead of 1 and 0, so that a curve
/// exists where scores part them wholly (Platt, *Probabilistic outputs for support vector
/// machines*, 1999). The fit is by Newton's method with halved steps, as in Lin, Lin and Weng, *A
/// note on Platt's probabilistic outputs* (2007).
///
/// @param slope how fast odds rise with scores
/// @param shift the logarithm of the odds at score 0
public record PlattScaling(double slope, double shift) {
  private static final int MOST_STEPS = 100;
  private static final double RIDGE = 1e-12; // keeps the curvature invertible
  private static final double STILL = 1e-10; // a slope of the loss a row that counts as none

  /// Returns the curve that fits best.
  ///
  /// @param scores the scores, 1 or more
  /// @param happened what happened at each
  /// @throws IllegalArgumentException without a score, or with another number of outcomes
  public static PlattScaling of(double[] scores, boolean[] happened) {
    if (scores.length == 0 || scores.length != happened.length) {
      throw new IllegalArgumentException(
          "Platt's scaling needs 1 score or more and an outcome for each, not "
              + scores.length
              + " and "
              + happened.length);
    }
    double[] targets = targets(happened);
    var curve = new PlattScaling(0, 0);
    for (int step = 0; step < MOST_STEPS; step++) {
      PlattScaling next = curve.next(scores, targets);
      if (next.equals(curve)) {
        break;
      }
      curve = next;
    }
    return curve;
  }

  /// Returns the probability at a score.
  public double at(double score) {
    return 1 / (1 + StrictMath.exp(-(slope * score + shift)));
  }

  private static double[] targets(boolean[] happened) {
    int count = 0;
    for (boolean one : happened) {
      count += one ? 1 : 0;
    }
    double high = (count + 1.0) / (count + 2.0);
    double low = 1 / (happened.length - count + 2.0);
    double[] targets = new double[happened.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = happened[i] ? high : low;
    }
    return targets;
  }

  private PlattScaling next(double[] scores, double[] targets) {
    double g1 = 0;
    double g2 = 0;
    double h11 = RIDGE;
    double h12 = 0;
    double h22 = RIDGE;
    for (int i = 0; i < scores.length; i++) {
      double p = at(scores[i]);
      double off = p - targets[i];
      double curvature = p * (1 - p);
      g1 += off * scores[i];
      g2 += off;
      h11 += curvature * scores[i] * scores[i];
      h12 += curvature * scores[i];
      h22 += curvature;
    }
    double determinant = h11 * h22 - h12 * h12;
    if (Math.max(Math.abs(g1), Math.abs(g2)) < STILL * scores.length || !(determinant > 0)) {
      return this;
    }
    double d1 = (h22 * g1 - h12 * g2) / determinant;
    double d2 = (h11 * g2 - h12 * g1) / determinant;
    double before = loss(scores, targets);
    for (double part = 1; part > 1e-10; part /= 2) {
      var tried = new PlattScaling(slope - part * d1, shift - part * d2);
      if (tried.loss(scores, targets) < before) {
        return tried;
      }
    }
    return this;
  }

  private double loss(double[] scores, double[] targets) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      double z = slope * scores[i] + shift;
      // ln(1 + e^z) − t·z, without an overflow on either side
      sum += Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z))) - targets[i] * z;
    }
    return sum;
  }
}
