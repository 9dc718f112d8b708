package undercurrent.inquest;

import java.util.List;
import undercurrent.statistics.Quantiles;

/// How much a measure moves from one week to the next when nothing stands out.
///
/// @param median the median size of its moves; NaN where there were none
/// @param weeks how many there were
public record Usual(double median, int weeks) {
  private static final double SIGMA = 1.4826; // standard deviations in a median size, if normal

  /// What is usual where nobody asks.
  public static final Usual UNKNOWN = new Usual(Double.NaN, 0);

  static Usual of(List<Double> sizes) {
    var all = new Quantiles();
    sizes.forEach(all::add);
    return new Usual(sizes.isEmpty() ? Double.NaN : all.at(0.5), sizes.size());
  }

  /// Returns how large the sharpest of so many moves is expected to be at most by luck alone: the
  /// bound σ √(2 ln n) on the mean of the largest of n normal variates, of either sign.
  public double sharpestByLuck() {
    return SIGMA * median * StrictMath.sqrt(2 * StrictMath.log(2.0 * Math.max(1, weeks)));
  }
}
