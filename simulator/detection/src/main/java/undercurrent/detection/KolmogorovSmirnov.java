package undercurrent.detection;

import java.util.Arrays;

/// The two-sample Kolmogorov–Smirnov test.
public final class KolmogorovSmirnov {
  private KolmogorovSmirnov() {}

  /// Returns the greatest distance between the two empirical distribution functions, 0 … 1.
  public static double distance(double[] first, double[] second) {
    double[] a = first.clone();
    double[] b = second.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    int i = 0;
    int j = 0;
    double distance = 0;
    while (i < a.length && j < b.length) {
      double value = Math.min(a[i], b[j]);
      while (i < a.length && a[i] <= value) {
        i++;
      }
      while (j < b.length && b[j] <= value) {
        j++;
      }
      distance = Math.max(distance, Math.abs((double) i / a.length - (double) j / b.length));
    }
    return distance;
  }

  /// Returns the distance that two samples of one distribution pass with the given chance, by the
  /// asymptotic law (Smirnov 1948).
  public static double limit(double chance, int firstCount, int secondCount) {
    double quantile = StrictMath.sqrt(-0.5 * StrictMath.log(chance / 2));
    double n = (double) firstCount * secondCount / (firstCount + secondCount);
    return quantile / StrictMath.sqrt(n);
  }
}
