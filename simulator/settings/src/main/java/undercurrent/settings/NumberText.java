package undercurrent.settings;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads plain numbers, and says of foreign notations how they are written here.
final class NumberText {
  private static final Pattern PLAIN =
      Pattern.compile("-?(0|[1-9][0-9]{0,19})?(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");
  private static final Pattern STARTS = Pattern.compile("-?\\.?[0-9]");
  private static final Pattern COMMA = Pattern.compile("(-?[0-9]+),([0-9]+)");
  private static final Pattern LEADING_ZERO = Pattern.compile("0+([0-9]+(\\.[0-9]+)?)");
  private static final Pattern UNDERSCORES = Pattern.compile("[0-9]+(_[0-9]+)+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0[xX]([0-9a-fA-F]{1,12})");
  private static final Pattern OCTAL = Pattern.compile("0[oO]([0-7]{1,12})");
  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,4}):([0-5]?[0-9])(:[0-9]+)?");

  private NumberText() {}

  /// Returns the number, or refuses the text; `wanted` says what was expected, as "a number".
  static BigDecimal read(String text, String wanted) throws Refusal {
    refuseForeign(text);
    if (!isPlain(text)) {
      throw Refusal.of("S150", text, "\"" + text + "\" is not " + wanted, "");
    }
    return new BigDecimal(text);
  }

  /// Returns whether the text is a number as it is written here.
  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && STARTS.matcher(text).lookingAt();
  }

  /// Refuses decimal commas, leading zeros, separators, other bases and clock times.
  static void refuseForeign(String text) throws Refusal {
    var comma = COMMA.matcher(text);
    if (comma.matches()) {
      String fixed = comma.group(1) + "." + comma.group(2);
      throw Refusal.of("S118", text, "decimal point, not comma", "write " + fixed);
    }
    var zero = LEADING_ZERO.matcher(text);
    if (zero.matches()) {
      throw foreign(text, zero.group(1));
    }
    if (UNDERSCORES.matcher(text).matches()) {
      throw foreign(text, text.replace("_", ""));
    }
    var hexadecimal = HEXADECIMAL.matcher(text);
    if (hexadecimal.matches()) {
      throw foreign(text, Long.toString(Long.parseLong(hexadecimal.group(1), 16)));
    }
    var octal = OCTAL.matcher(text);
    if (octal.matches()) {
      throw foreign(text, Long.toString(Long.parseLong(octal.group(1), 8)));
    }
    var clock = CLOCK.matcher(text);
    if (clock.matches()) {
      throw foreign(
          text, Integer.parseInt(clock.group(1)) + "h" + Integer.parseInt(clock.group(2)) + "m");
    }
  }

  /// Returns the one text of a number: no exponent, no trailing zeros.
  static String canonical(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Refusal foreign(String text, String fixed) {
    return Refusal.of(
        "S119", text, "\"" + text + "\" is read as text, not a number", "write " + fixed);
  }
}
