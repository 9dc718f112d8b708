package undercurrent.fitting;

import java.math.BigDecimal;

/// A share as it is printed.
final class Percent {
  private Percent() {}

  /// Returns a share in percent, such as `2.5`.
  static String of(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
