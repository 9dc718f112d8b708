package undercurrent.testscore.model;

import java.util.List;

/// The straight line of least squares through points, as far as a team needs it.
///
/// @param slope of the second value over the first
/// @param slopeHalfWidth of its 95 % interval, by the normal law; without bound where it cannot be
///   told
/// @param correlation of the two, −1 to 1; 0 where one of them never moves
record Line(double slope, double slopeHalfWidth, double correlation) {
  private static final double NORMAL_975 = 1.96;

  static Line through(List<Double> x, List<Double> y) {
    int n = x.size();
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      xx += (x.get(i) - meanX) * (x.get(i) - meanX);
      xy += (x.get(i) - meanX) * (y.get(i) - meanY);
      yy += (y.get(i) - meanY) * (y.get(i) - meanY);
    }
    if (xx == 0 || n < 3) {
      return new Line(0, Double.POSITIVE_INFINITY, 0);
    }
    double left = Math.max(0, yy - xy * xy / xx);
    double error = StrictMath.sqrt(left / (n - 2) / xx);
    return new Line(xy / xx, NORMAL_975 * error, yy == 0 ? 0 : xy / StrictMath.sqrt(xx * yy));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
