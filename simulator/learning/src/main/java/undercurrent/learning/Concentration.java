package undercurrent.learning;

import java.util.Arrays;

/// How unevenly an amount is spread: revenue over items, exposure over items, sales over customers.
public final class Concentration {
  private Concentration() {}

  /// Returns the Gini index: 0 when all have the same, towards 1 when one has everything.
  ///
  /// It is Σ(2i − n − 1)·x(i) / (n·Σx) over the values in rising order, without correction for n; 0
  /// when the sum is 0.
  ///
  /// @param amounts what each has, 0 or more
  public static double gini(double[] amounts) {
    double[] rising = amounts.clone();
    Arrays.sort(rising);
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < rising.length; i++) {
      sum += rising[i];
      weighted += (2.0 * (i + 1) - rising.length - 1) * rising[i];
    }
    return sum == 0 ? 0 : weighted / (rising.length * sum);
  }

  /// Returns the share of the whole that the greatest have.
  ///
  /// @param amounts what each has, 0 or more
  /// @param part which part counts as the greatest, as in 0.2; rounded to the nearest whole number
  public static double topShare(double[] amounts, double part) {
    double[] rising = amounts.clone();
    Arrays.sort(rising);
    long top = Math.round(part * rising.length);
    double sum = 0;
    double greatest = 0;
    for (int i = 0; i < rising.length; i++) {
      sum += rising[i];
      greatest += rising.length - i <= top ? rising[i] : 0;
    }
    return sum == 0 ? 0 : greatest / sum;
  }

  /// Returns the share of those that have anything.
  public static double coverage(double[] amounts) {
    long some = Arrays.stream(amounts).filter(amount -> amount > 0).count();
    return amounts.length == 0 ? 0 : (double) some / amounts.length;
  }
}
