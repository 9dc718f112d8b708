package undercurrent.fitting;

import undercurrent.random.Gamma;

/// The gamma distribution under which observations are most likely.
///
/// The scale is the mean over the shape, and the shape solves log k − ψ(k) = log of the mean − mean
/// of the logarithms (Law, section 6.5), by the iteration of Minka (2002), *Estimating a Gamma
/// distribution*.
final class GammaLikelihood {
  private static final int STEPS = 100;
  private static final double PRECISION = 1e-13;

  private GammaLikelihood() {}

  static Gamma most(Observations data) {
    double gap = 0;
    for (double value : data.sorted()) {
      gap -= StrictMath.log(value / data.mean());
    }
    gap /= data.count();
    if (!(gap > PRECISION)) {
      throw new IllegalArgumentException(
          "gamma needs values that differ by more than rounding, but they lie between "
              + data.least()
              + " and "
              + data.most());
    }
    double shape = shape(gap);
    return new Gamma(shape, data.mean() / shape);
  }

  private static double shape(double gap) {
    double shape = (3 - gap + StrictMath.sqrt((gap - 3) * (gap - 3) + 24 * gap)) / (12 * gap);
    for (int step = 0; step < STEPS; step++) {
      double excess = StrictMath.log(shape) - Polygamma.digamma(shape) - gap;
      double slope = shape - shape * shape * Polygamma.trigamma(shape);
      double next = 1 / (1 / shape + excess / slope);
      if (Math.abs(next - shape) <= PRECISION * shape) {
        return next;
      }
      shape = next;
    }
    return shape;
  }
}
