package undercurrent.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and writes lengths of time: `250ms 90s 5m 3d 52w 1d12h`.
///
/// A day has 24 hours and a week 168 hours of simulated time; parts of a nanosecond are rounded.
public final class DurationText {
  private static final Pattern WHOLE =
      Pattern.compile("-?([0-9]{1,15}(\\.[0-9]{1,15})?(us|ms|s|m|h|d|w))+");
  private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([a-z]+)");
  private static final Pattern WORDY = Pattern.compile("(-?[0-9.]+) *([A-Za-zµ]+)\\.?");
  private static final Pattern ISO = Pattern.compile("[pP]([0-9.]+[YMWDymwd])*([tT].*)?");
  private static final Pattern ISO_PART = Pattern.compile("([0-9.]+)([A-Za-z])");
  private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(15_000L * 168);
  private static final Map<String, BigDecimal> UNITS = units();

  private DurationText() {}

  /// Returns the hours that a text says, or the problem with it; negative spans are refused.
  public static Answer<Double> read(String text) {
    try {
      BigDecimal nanos = nanos(text);
      if (nanos.signum() < 0) {
        throw Refusal.of("S116", text, "a duration must be longer than 0, found " + text, "");
      }
      return new Answer.Accepted<>(hours(nanos));
    } catch (Refusal refusal) {
      return new Answer.Refused<>(refusal.problem());
    }
  }

  /// Returns the text of a number of hours, in the greatest unit that divides it.
  public static String write(double hours) {
    BigDecimal nanos = BigDecimal.valueOf(hours).multiply(NANOS_PER_HOUR);
    return canonical(nanos.setScale(0, RoundingMode.HALF_EVEN));
  }

  /// Returns the nanoseconds that a text says, below 0 for a negative span.
  static BigDecimal nanos(String text) throws Refusal {
    if (!WHOLE.matcher(text).matches()) {
      throw refusal(text);
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal last = BigDecimal.valueOf(Long.MAX_VALUE);
    Matcher part = PART.matcher(text);
    while (part.find()) {
      BigDecimal unit = unit(part.group(2));
      if (unit.compareTo(last) >= 0) {
        throw new Refusal(
            new Problem(
                "S150",
                part.start(),
                part.group().length(),
                "units go from great to small, each once",
                "as in 1d12h"));
      }
      last = unit;
      sum = sum.add(new BigDecimal(part.group(1)).multiply(unit));
    }
    if (sum.compareTo(LONGEST.multiply(NANOS_PER_HOUR)) > 0) {
      throw Refusal.of("S151", text, text + " is too long", "at most 15000w");
    }
    BigDecimal whole = sum.setScale(0, RoundingMode.HALF_EVEN);
    return text.startsWith("-") ? whole.negate() : whole;
  }

  /// Returns the hours in a number of nanoseconds.
  static double hours(BigDecimal nanos) {
    return nanos.divide(NANOS_PER_HOUR, MathContext.DECIMAL64).doubleValue();
  }

  /// Returns the one text of a span: a whole number of the greatest unit that divides it.
  static String canonical(BigDecimal nanos) {
    if (nanos.signum() == 0) {
      return "0h";
    }
    for (var unit : UNITS.entrySet()) {
      if (nanos.remainder(unit.getValue()).signum() == 0) {
        return NumberText.canonical(nanos.divideToIntegralValue(unit.getValue())) + unit.getKey();
      }
    }
    return NumberText.canonical(nanos.divide(unit("us"), MathContext.DECIMAL64)) + "us";
  }

  /// Returns the nanoseconds of a unit of time.
  static BigDecimal unit(String name) {
    return UNITS.getOrDefault(name, BigDecimal.ONE);
  }

  private static Refusal refusal(String text) throws Refusal {
    NumberText.refuseForeign(text);
    if (NumberText.isPlain(text)) {
      return Refusal.of(
          "S112",
          text,
          text + " what? a duration needs a unit",
          "write " + text + "w, " + text + "d or " + text + "h");
    }
    if (text.length() > 1 && ISO.matcher(text).matches()) {
      return Refusal.of("S114", text, "ISO durations are not used here", "write " + fromIso(text));
    }
    Matcher wordy = WORDY.matcher(text);
    if (wordy.matches() && NumberText.isPlain(wordy.group(1))) {
      return worded(text, wordy.group(1), wordy.group(2));
    }
    return Refusal.of(
        "S150", text, "\"" + text + "\" is not a duration", "write for example 90s, 5m, 3d, 52w");
  }

  private static Refusal worded(String text, String number, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (word.equals("M") || lower.startsWith("mo")) {
      return Refusal.of(
          "S115",
          text,
          "unit \"" + word + "\" is unclear: m = minutes, and months have no fixed" + " length",
          "write for example 4w");
    }
    if (lower.equals("y") || lower.startsWith("year") || lower.equals("yr")) {
      return Refusal.of(
          "S115",
          text,
          "unit \"" + word + "\" is unclear: years have no fixed length",
          "write for example 52w");
    }
    String unit = unitOf(lower);
    if (unit.isEmpty()) {
      return Refusal.of(
          "S115", text, "unit \"" + word + "\" is not known", "units are us ms s m h d w");
    }
    return Refusal.of(
        "S113",
        text,
        "\"" + text + "\" is not how a duration is written",
        "write " + number + unit);
  }

  private static String unitOf(String word) {
    for (String unit : UNITS.keySet()) {
      if (word.equals(unit)) {
        return unit;
      }
    }
    return switch (word) {
      case "weeks", "week", "wk", "wks" -> "w";
      case "days", "day" -> "d";
      case "hours", "hour", "hr", "hrs" -> "h";
      case "minutes", "minute", "min", "mins" -> "m";
      case "seconds", "second", "sec", "secs" -> "s";
      case "milliseconds", "millisecond", "msec", "millis" -> "ms";
      case "microseconds", "microsecond", "µs" -> "us";
      default -> "";
    };
  }

  private static String fromIso(String text) {
    var parts = new StringBuilder();
    int time = text.toUpperCase(Locale.ROOT).indexOf('T');
    Matcher part = ISO_PART.matcher(text.substring(1));
    while (part.find()) {
      String letter = part.group(2).toLowerCase(Locale.ROOT);
      boolean month = letter.equals("m") && (time < 0 || part.start() + 1 < time);
      if (letter.equals("y") || month) {
        return "for example 4w";
      }
      parts.append(part.group(1)).append(letter);
    }
    return parts.isEmpty() ? "for example 3d" : parts.toString();
  }

  private static Map<String, BigDecimal> units() {
    var units = new LinkedHashMap<String, BigDecimal>();
    units.put("w", BigDecimal.valueOf(168).multiply(NANOS_PER_HOUR));
    units.put("d", BigDecimal.valueOf(24).multiply(NANOS_PER_HOUR));
    units.put("h", NANOS_PER_HOUR);
    units.put("m", BigDecimal.valueOf(60_000_000_000L));
    units.put("s", BigDecimal.valueOf(1_000_000_000L));
    units.put("ms", BigDecimal.valueOf(1_000_000L));
    units.put("us", BigDecimal.valueOf(1_000L));
    return units;
  }
}
