package undercurrent.statistics;

import undercurrent.random.RandomStream;

/// A first-order autoregression in its steady state, with normal noise of variance 1: the output of
/// a simulation about which everything is known.
///
/// Theory: variance 1 / (1 − φ²), correlation φ^k at lag k, integrated time (1 + φ) / (1 − φ).
final class Autoregression {
  private final double mean;
  private final double coefficient;
  private final RandomStream stream;
  private double off;

  Autoregression(double mean, double coefficient, RandomStream stream) {
    this.mean = mean;
    this.coefficient = coefficient;
    this.stream = stream;
    this.off = stream.nextNormal() * Math.sqrt(variance(coefficient));
  }

  double next() {
    off = coefficient * off + stream.nextNormal();
    return mean + off;
  }

  double[] next(int count) {
    var values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = next();
    }
    return values;
  }

  static double variance(double coefficient) {
    return 1 / (1 - coefficient * coefficient);
  }

  /// The exact variance of the mean of that many neighbours.
  static double varianceOfMean(double coefficient, int count) {
    double sum = 1;
    for (int lag = 1; lag < count; lag++) {
      sum += 2 * (1 - (double) lag / count) * StrictMath.pow(coefficient, lag);
    }
    return variance(coefficient) * sum / count;
  }
}
