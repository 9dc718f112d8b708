package undercurrent.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what is counted per time: `40/d`, `25/h`, `30h/w`.
final class RateText {
  private static final Pattern PER = Pattern.compile("([^/]+)/ *([A-Za-z]+)");
  private static final List<String> PERIODS = List.of("s", "m", "h", "d", "w");

  private RateText() {}

  /// Returns how often per day.
  static Value.Amount perDay(String text) throws Refusal {
    Matcher per = matched(text, "40/d");
    String period = per.group(2);
    if (!PERIODS.contains(period)) {
      throw Refusal.of(
          "S115", text, "\"" + period + "\" is no period", "periods are s m h d w, as in 40/d");
    }
    BigDecimal count = NumberText.read(per.group(1), "a number");
    BigDecimal perDay =
        count
            .multiply(DurationText.unit("d"))
            .divide(DurationText.unit(period), MathContext.DECIMAL64);
    return new Value.Amount(perDay.doubleValue(), NumberText.canonical(count) + "/" + period);
  }

  /// Returns the money per hour.
  static Value.Amount moneyPerHour(String text) throws Refusal {
    Matcher per = matched(text, "25/h");
    if (!per.group(2).equals("h")) {
      throw Refusal.of("S115", text, "money is given per hour", "write for example 25/h");
    }
    BigDecimal money = NumberText.read(per.group(1), "a number");
    return new Value.Amount(money.doubleValue(), NumberText.canonical(money) + "/h");
  }

  /// Returns the working hours per week.
  static Value.Amount hoursPerWeek(String text) throws Refusal {
    Matcher per = matched(text, "30h/w");
    String hours = per.group(1);
    if (!per.group(2).equals("w") || !hours.endsWith("h")) {
      throw Refusal.of(
          "S115", text, "working time is given in hours per week", "write for example 30h/w");
    }
    BigDecimal number = NumberText.read(hours.substring(0, hours.length() - 1), "a number");
    return new Value.Amount(number.doubleValue(), NumberText.canonical(number) + "h/w");
  }

  private static Matcher matched(String text, String example) throws Refusal {
    Matcher per = PER.matcher(text);
    if (per.matches()) {
      return per;
    }
    NumberText.refuseForeign(text);
    if (NumberText.isPlain(text)) {
      String unit = example.replaceFirst("^[0-9]+", "");
      throw Refusal.of("S112", text, text + " what? a unit is missing", "write " + text + unit);
    }
    throw Refusal.of(
        "S150", text, "\"" + text + "\" cannot be read", "write for example " + example);
  }
}
