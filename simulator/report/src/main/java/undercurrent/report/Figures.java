package undercurrent.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import undercurrent.experiment.Measure;
import undercurrent.statistics.Estimate;

/// Numbers as people read them: as many decimals as the unit bears, thousands apart, the same in
/// every locale.
final class Figures {
  private static final double MINUTES = 60; // of an hour

  private Figures() {}

  /// Returns a number with a fixed count of decimals, rounded half to even.
  static String decimals(double value, int decimals) {
    if (Double.isNaN(value)) {
      return "none";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "unbounded" : "unknown";
    }
    var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    BigDecimal shown = rounded.signum() == 0 ? rounded.abs() : rounded;
    return String.format(Locale.ROOT, "%,." + decimals + "f", shown);
  }

  /// Returns a number with about three figures, such as `1,250`, `12.5` and `0.125`.
  static String short3(double value) {
    double size = Math.abs(value);
    return decimals(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
  }

  /// Returns a whole number.
  static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// Returns a share in percent, such as `58 %`.
  static String percent(double share) {
    return decimals(100 * share, 0) + " %";
  }

  /// Returns a value of a measure without its unit.
  static String value(Measure measure, double value) {
    return value(measure.unit(), value);
  }

  /// Returns a value in a unit, without the unit.
  static String value(String unit, double value) {
    return decimals(value, decimalsOf(unit, value));
  }

  /// Returns the mean of an estimate in a unit.
  static String mean(String unit, Estimate estimate) {
    return decimals(estimate.mean(), decimalsOf(unit, size(estimate)));
  }

  /// Returns how far an interval reaches above its mean, in a unit.
  static String half(String unit, Estimate estimate) {
    return decimals(estimate.high() - estimate.mean(), decimalsOf(unit, size(estimate)));
  }

  /// Returns the lower end of an interval in a unit.
  static String low(String unit, Estimate estimate) {
    return decimals(estimate.low(), decimalsOf(unit, size(estimate)));
  }

  /// Returns the upper end of an interval in a unit.
  static String high(String unit, Estimate estimate) {
    return decimals(estimate.high(), decimalsOf(unit, size(estimate)));
  }

  /// Returns mean and half width with the unit in words, such as `19.0 ± 1.2 d`; an interval that
  /// is not symmetric is written out.
  static String withUnit(String unit, Estimate estimate, String plusMinus) {
    if (estimate.isNone()) {
      return "none";
    }
    if (unit.equals("h") && isUnderHalf(estimate.mean())) {
      return withUnit("min", inMinutes(estimate), plusMinus);
    }
    String words = unitInWords(unit);
    return withoutUnit(unit, estimate, plusMinus) + (words.isEmpty() ? "" : " " + words);
  }

  /// Returns a value with its unit in words.
  static String withUnit(String unit, double value) {
    String words = unitInWords(unit);
    return value(unit, value) + (words.isEmpty() ? "" : " " + words);
  }

  /// Returns mean and half width, such as `19.0 ± 1.2`.
  static String withoutUnit(String unit, Estimate estimate, String plusMinus) {
    if (estimate.count() < 2) {
      return mean(unit, estimate);
    }
    if (!Double.isFinite(estimate.high()) || isLopsided(estimate)) {
      return mean(unit, estimate)
          + " ("
          + low(unit, estimate)
          + " to "
          + high(unit, estimate)
          + ")";
    }
    return mean(unit, estimate) + " " + plusMinus + " " + half(unit, estimate);
  }

  private static Estimate inMinutes(Estimate hours) {
    return new Estimate(
        MINUTES * hours.mean(), MINUTES * hours.low(), MINUTES * hours.high(), hours.count());
  }

  /// Tells whether an amount that is not 0 would be printed as 0 without decimals.
  private static boolean isUnderHalf(double amount) {
    return amount != 0 && Math.abs(amount) < 0.5;
  }

  private static boolean isLopsided(Estimate estimate) {
    double above = estimate.high() - estimate.mean();
    double below = estimate.mean() - estimate.low();
    return Math.abs(above - below) > 0.01 * Math.max(above, below);
  }

  /// Tells whether an interval lies wholly on one side of 0; one replication has no interval, and a
  /// difference that is printed as 0 is none.
  static boolean excludesZero(String unit, Estimate estimate) {
    return estimate.excludesZero()
        && mean(unit, estimate).chars().anyMatch(c -> c > '0' && c <= '9');
  }

  /// Returns a unit as it follows a number; empty for a ratio and for money.
  static String unitInWords(String unit) {
    return switch (unit) {
      case "ratio", "currency" -> "";
      case "w" -> "weeks";
      case "d" -> "days";
      case "1/w" -> "per week";
      case "1/min" -> "per minute";
      case "1/1000 mi" -> "per 1000 mi";
      case "currency/w" -> "per week";
      default -> unit;
    };
  }

  /// Returns the larger of mean and half width, so that both get the same decimals.
  private static double size(Estimate estimate) {
    double half = estimate.halfWidth();
    return Math.max(Math.abs(estimate.mean()), Double.isFinite(half) ? half : 0);
  }

  private static int decimalsOf(String unit, double size) {
    return switch (unit) {
      case "h", "min" -> isUnderHalf(size) ? 2 : 0;
      case "currency", "currency/w", "mi", "mi/w", "items", "GB", "GB/w" -> 0;
      case "items/w" -> 1;
      case "h/w", "d", "w", "incidents", "nodes" -> 1;
      case "1/w", "1/min" -> 2;
      case "ms" -> size >= 1 ? 1 : small(size);
      default -> small(size);
    };
  }

  private static int small(double size) {
    return size != 0 && Math.abs(size) < 0.02 ? 5 : 3;
  }
}
