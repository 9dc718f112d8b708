package undercurrent.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The unit of the books, which is the last decimal of the canonical trace: sums of whole millionths
/// are exact in any order.
public final class Millionths {
  private static final int DECIMALS = 6;

  private Millionths() {}

  /// Returns a number in millionths, rounded half to even as the canonical trace rounds it.
  public static long of(double number) {
    return BigDecimal.valueOf(number)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }

  /// Returns millionths as a number.
  public static double number(long millionths) {
    return millionths / 1e6;
  }

  /// Returns millionths as a decimal number with six places, such as `4.250000`.
  public static String text(long millionths) {
    return BigDecimal.valueOf(millionths, DECIMALS).toPlainString();
  }
}
