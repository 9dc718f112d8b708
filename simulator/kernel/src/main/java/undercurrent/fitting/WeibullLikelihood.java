package undercurrent.fitting;

import undercurrent.random.Weibull;

/// The Weibull distribution under which observations are most likely.
///
/// The equation for the shape is that of Law, section 6.5, solved by Newton's method from the
/// estimate of Menon (1963). Logarithms are taken relative to their mean, so that powers do not
/// overflow.
final class WeibullLikelihood {
  private static final int STEPS = 200;
  private static final double PRECISION = 1e-13;

  private WeibullLikelihood() {}

  static Weibull most(Observations data) {
    var logarithms = data.logarithms();
    double[] off = logarithms.sorted();
    double centre = logarithms.mean();
    for (int i = 0; i < off.length; i++) {
      off[i] -= centre;
    }
    double shape = StrictMath.PI / (StrictMath.sqrt(6) * logarithms.sd());
    for (int step = 0; step < STEPS; step++) {
      var sums = Sums.of(off, shape);
      double excess = sums.first / sums.zeroth - 1 / shape;
      double mean = sums.first / sums.zeroth;
      double slope = sums.second / sums.zeroth - mean * mean + 1 / (shape * shape);
      double next = Math.max(shape / 4, shape - excess / slope);
      boolean done = Math.abs(next - shape) <= PRECISION * shape;
      shape = next;
      if (done) {
        break;
      }
    }
    double most = off[off.length - 1];
    double power = StrictMath.log(Sums.of(off, shape).zeroth / off.length) / shape;
    return new Weibull(shape, StrictMath.exp(centre + most + power));
  }

  /// Sums of the powers of the values, relative to the greatest, times powers of their logarithms.
  private record Sums(double zeroth, double first, double second) {
    static Sums of(double[] off, double shape) {
      double most = off[off.length - 1];
      double zeroth = 0;
      double first = 0;
      double second = 0;
      for (double logarithm : off) {
        double power = StrictMath.exp(shape * (logarithm - most));
        zeroth += power;
        first += power * logarithm;
        second += power * logarithm * logarithm;
      }
      return new Sums(zeroth, first, second);
    }
  }
}
