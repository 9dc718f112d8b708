package undercurrent.fitting;

import undercurrent.random.Beta;

/// The beta distribution on 0 … 1 under which observations are most likely.
///
/// Newton's method on ψ(a) − ψ(a + b) = mean of log x and ψ(b) − ψ(a + b) = mean of log(1 − x),
/// from the estimate by moments; the likelihood is concave, so that there is one solution.
final class BetaLikelihood {
  private static final int STEPS = 200;
  private static final double PRECISION = 1e-12;

  private BetaLikelihood() {}

  static Beta most(Observations data) {
    double left = 0;
    double right = 0;
    for (double value : data.sorted()) {
      left += StrictMath.log(value);
      right += StrictMath.log1p(-value);
    }
    left /= data.count();
    right /= data.count();
    double sum = Math.max(0.1, data.mean() * (1 - data.mean()) / (data.sd() * data.sd()) - 1);
    double a = sum * data.mean();
    double b = sum - a;
    for (int step = 0; step < STEPS; step++) {
      double both = Polygamma.digamma(a + b);
      double excessA = Polygamma.digamma(a) - both - left;
      double excessB = Polygamma.digamma(b) - both - right;
      double shared = Polygamma.trigamma(a + b);
      double slopeA = Polygamma.trigamma(a) - shared;
      double slopeB = Polygamma.trigamma(b) - shared;
      double determinant = slopeA * slopeB - shared * shared;
      double nextA = Math.max(a / 4, a - (slopeB * excessA + shared * excessB) / determinant);
      double nextB = Math.max(b / 4, b - (shared * excessA + slopeA * excessB) / determinant);
      boolean done = Math.abs(nextA - a) <= PRECISION * a && Math.abs(nextB - b) <= PRECISION * b;
      a = nextA;
      b = nextB;
      if (done) {
        break;
      }
    }
    return new Beta(a, b);
  }
}
