package undercurrent.random;

import org.apache.commons.math3.special.Gamma;

/// The regularized incomplete gamma function and its inverse.
///
/// Apache Commons Math computes the function, on `FastMath`, which is plain Java, so that the bits
/// are the same on every machine. The relative error is about 1e-15 times the shape, 1e-13 at
/// least, and the time grows with the root of the shape.
final class IncompleteGamma {
  private static final double PRECISION = 1e-15;
  private static final int TERMS = 100_000_000;
  private static final int STEPS = 200;

  /// Below it the first term of the series is exact, and its slope overflows.
  private static final double SMALL = 1e-280;

  private IncompleteGamma() {}

  static double logGamma(double x) {
    return Gamma.logGamma(x);
  }

  /// Returns the probability that a gamma variable of scale 1 is at most `x`.
  static double lower(double shape, double x) {
    if (x <= 0) {
      return 0;
    }
    return x == Double.POSITIVE_INFINITY ? 1 : Gamma.regularizedGammaP(shape, x, PRECISION, TERMS);
  }

  /// Returns the probability that a gamma variable of scale 1 is above `x`.
  static double upper(double shape, double x) {
    if (x <= 0) {
      return 1;
    }
    return x == Double.POSITIVE_INFINITY ? 0 : Gamma.regularizedGammaQ(shape, x, PRECISION, TERMS);
  }

  /// Returns the `x` below which a gamma variable of scale 1 lies with probability `below`, and
  /// above which with probability `above`; the smaller of the two decides, so that neither tail
  /// loses digits. Very small values round to 0.
  ///
  /// Halley's iteration, kept inside a bracket (Press et al., *Numerical Recipes*, 3rd edition,
  /// section 6.2.1).
  static double inverse(double shape, double below, double above) {
    double logGamma = logGamma(shape);
    double x = start(shape, below, above, logGamma);
    if (x < SMALL) {
      return x;
    }
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      double excess = below <= above ? lower(shape, x) - below : above - upper(shape, x);
      if (excess == 0) {
        return x;
      }
      if (excess < 0) {
        low = x;
      } else {
        high = x;
      }
      double density = StrictMath.exp((shape - 1) * StrictMath.log(x) - x - logGamma);
      double newton = excess / density;
      double move = newton / (1 - Math.min(1, newton * ((shape - 1) / x - 1)) / 2);
      if (Math.abs(move) <= 1e-9 * x) {
        return x - move;
      }
      x = inside(x - move, low, high);
    }
    return x;
  }

  /// Returns the proposal if it lies inside the bracket, and else a point that halves it.
  private static double inside(double proposal, double low, double high) {
    if (proposal > low && proposal < high) {
      return proposal;
    }
    return high == Double.POSITIVE_INFINITY ? 2 * low : low + (high - low) / 2;
  }

  /// Wilson and Hilferty (1931) in the middle, the first term of the series near 0.
  private static double start(double shape, double below, double above, double logGamma) {
    double nearZero =
        StrictMath.exp((StrictMath.log(below) + logGamma + StrictMath.log(shape)) / shape);
    if (nearZero < 0.1 * (shape + 1)) {
      return nearZero * StrictMath.exp(nearZero / (shape + 1));
    }
    if (shape < 1) {
      double tail = -StrictMath.log(above) - logGamma;
      return Math.max(0.1, tail + (shape - 1) * StrictMath.log(Math.max(1, tail)));
    }
    double z = below <= above ? NormalQuantile.of(below) : -NormalQuantile.of(Math.min(above, 0.5));
    double root = 1 - 1 / (9 * shape) + z / (3 * StrictMath.sqrt(shape));
    return root > 0 ? shape * root * root * root : nearZero;
  }
}
