package undercurrent.random;

import org.apache.commons.math3.special.Beta;

/// The regularized incomplete beta function and its inverse.
///
/// Apache Commons Math computes the function, on `FastMath`. The relative error is about 1e-16
/// times the greater shape, 1e-13 at least.
final class IncompleteBeta {
  private static final double PRECISION = 1e-15;
  private static final int STEPS = 200;

  /// Below it the first term of the series is exact, and its slope overflows.
  private static final double SMALL = 1e-280;

  private IncompleteBeta() {}

  static double logBeta(double shape1, double shape2) {
    return Beta.logBeta(shape1, shape2);
  }

  /// Returns the probability that a beta variable is at most `x`.
  static double lower(double shape1, double shape2, double x) {
    if (x <= 0) {
      return 0;
    }
    return x >= 1 ? 1 : Beta.regularizedBeta(x, shape1, shape2, PRECISION);
  }

  /// Returns the `x` below which a beta variable lies with the given probability.
  ///
  /// Halley's iteration, kept inside a bracket (Press et al., *Numerical Recipes*, 3rd edition,
  /// section 6.4).
  static double inverse(double shape1, double shape2, double below) {
    double above = 1 - below;
    double logBeta = logBeta(shape1, shape2);
    double low = 0;
    double high = 1;
    double x = start(shape1, shape2, below, above, logBeta);
    if (x < SMALL) {
      return x;
    }
    for (int step = 0; step < STEPS && x < 1; step++) {
      // near 1 the small tail has more digits, in spite of 1 - x
      double excess =
          below <= 0.9 ? lower(shape1, shape2, x) - below : above - lower(shape2, shape1, 1 - x);
      if (excess == 0) {
        return x;
      }
      if (excess < 0) {
        low = x;
      } else {
        high = x;
      }
      double density =
          StrictMath.exp(
              (shape1 - 1) * StrictMath.log(x) + (shape2 - 1) * StrictMath.log1p(-x) - logBeta);
      double newton = excess / density;
      double bend = (shape1 - 1) / x - (shape2 - 1) / (1 - x);
      double move = newton / (1 - Math.min(1, newton * bend) / 2);
      if (Math.abs(move) <= Math.max(1e-9 * Math.min(x, 1 - x), Math.ulp(x) / 2)) {
        return x - move;
      }
      x = x - move > low && x - move < high ? x - move : low + (high - low) / 2;
    }
    return x;
  }

  /// The first term of the series at either end, the mean between them.
  private static double start(
      double shape1, double shape2, double below, double above, double logBeta) {
    double mean = shape1 / (shape1 + shape2);
    double left =
        StrictMath.exp((StrictMath.log(below) + logBeta + StrictMath.log(shape1)) / shape1);
    if (left < 0.1 * mean) {
      return left;
    }
    double right =
        StrictMath.exp((StrictMath.log(above) + logBeta + StrictMath.log(shape2)) / shape2);
    if (right < 0.1 * (1 - mean)) {
      return 1 - right;
    }
    double sd = StrictMath.sqrt(mean * (1 - mean) / (shape1 + shape2 + 1));
    double guess = mean + sd * NormalQuantile.of(below);
    return guess > 0 && guess < 1 ? guess : mean;
  }
}
