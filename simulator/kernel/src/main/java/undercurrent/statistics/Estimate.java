package undercurrent.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// A mean over independent replications, with its confidence interval: by Student's t and of 95 %
/// when nothing else is said.
///
/// @param mean the mean of the replications; NaN when there is none
/// @param low the lower end; the mean itself when there is only one replication
/// @param high the upper end
/// @param count the number of replications
public record Estimate(double mean, double low, double high, int count) {
  /// The estimate from no replication at all: a quantity that was never seen is unknown, not 0.
  public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);

  /// Checks that the interval holds the mean.
  public Estimate {
    boolean isNone = count == 0 && Double.isNaN(mean) && Double.isNaN(low) && Double.isNaN(high);
    if (!isNone && (count < 1 || !(low <= mean && mean <= high))) {
      throw new IllegalArgumentException(
          "an estimate needs low <= mean <= high of at least 1, not "
              + low
              + ", "
              + mean
              + ", "
              + high
              + " of "
              + count);
    }
  }

  /// Returns the estimate of 95 % from one value a replication.
  public static Estimate of(List<Double> values) {
    return of(values, Confidence.USUAL);
  }

  /// Returns the estimate from one value a replication.
  ///
  /// @param level how often such intervals hold the true mean, between 0 and 1
  public static Estimate of(List<Double> values, double level) {
    var tally = new Tally();
    values.forEach(tally::add);
    return of(tally, level);
  }

  /// Returns the estimate of 95 % from the values of a tally.
  public static Estimate of(Tally tally) {
    return of(tally, Confidence.USUAL);
  }

  /// Returns the estimate from the values of a tally.
  ///
  /// @param level how often such intervals hold the true mean, between 0 and 1
  public static Estimate of(Tally tally, double level) {
    Confidence.checked(level);
    int count = Math.toIntExact(tally.count());
    double half =
        count < 2 ? 0 : Confidence.reach(level, count - 1.0) * tally.sd() / Math.sqrt(count);
    return around(tally.mean(), half, count);
  }

  static Estimate around(double mean, double half, int count) {
    return new Estimate(mean, mean - half, mean + half, count);
  }

  /// Returns the estimate of a quantity that is known to lie between two bounds: the interval is cut
  /// off at them, which does not lessen how often it holds the true mean.
  public Estimate within(double least, double most) {
    return isNone()
        ? this
        : new Estimate(
            mean,
            Math.min(mean, Math.max(low, least)),
            Math.max(mean, Math.min(high, most)),
            count);
  }

  /// Tells whether no replication saw the quantity.
  public boolean isNone() {
    return count == 0;
  }

  /// Returns half the width of the interval.
  public double halfWidth() {
    return (high - low) / 2;
  }

  /// Returns half the width as a share of the mean's size: 0 when there is no width, else infinity
  /// when the mean is 0.
  public double relativeHalfWidth() {
    return halfWidth() == 0 ? 0 : halfWidth() / Math.abs(mean);
  }

  /// Tells whether the interval lies wholly on one side of 0; one replication has none.
  public boolean excludesZero() {
    return count > 1 && (low > 0 || high < 0);
  }

  /// Returns the estimate as text, as in `12.35 ± 0.42 (n = 10)`, or `12.35 [11.90, 13.60] (n =
  /// 10)` when the mean is not in the middle. Half the width has two significant digits, and the
  /// other numbers end where it ends. The level is not part of it.
  public String text() {
    return numbers() + " (n = " + count + ")";
  }

  private String numbers() {
    if (isNone()) {
      return "none";
    }
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      return mean + " [" + low + ", " + high + "]";
    }
    if (halfWidth() == 0) {
      return BigDecimal.valueOf(mean)
          .round(new MathContext(6))
          .stripTrailingZeros()
          .toPlainString();
    }
    var half = BigDecimal.valueOf(halfWidth()).round(new MathContext(2));
    int decimals = half.scale();
    boolean isCentred = Math.abs((low + high) / 2 - mean) < 1e-3 * halfWidth();
    return isCentred
        ? rounded(mean, decimals) + " ± " + half.toPlainString()
        : rounded(mean, decimals)
            + " ["
            + rounded(low, decimals)
            + ", "
            + rounded(high, decimals)
            + "]";
  }

  private static String rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
