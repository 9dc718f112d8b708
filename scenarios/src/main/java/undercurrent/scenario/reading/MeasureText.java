package undercurrent.scenario.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.Vocabulary.MeasureEntry;
import undercurrent.settings.Answer;
import undercurrent.settings.Knob;
import undercurrent.settings.NearMatch;
import undercurrent.settings.Problem;
import undercurrent.settings.Value;

/// Reads names of measures, and values in their units.
record MeasureText(Vocabulary vocabulary) {
  private static final Knob DURATION = Knob.duration("value", "0h", "a value");
  private static final Knob SHARE =
      Knob.share("value", "0", "a value")
          .atLeast(Double.NEGATIVE_INFINITY)
          .atMost(Double.POSITIVE_INFINITY);
  private static final Knob NUMBER = Knob.number("value", "0", "a value");

  /// Returns the measure that a text names.
  Answer<MeasureEntry> measure(String name) {
    var found = vocabulary.measure(name);
    if (found.isPresent()) {
      return new Answer.Accepted<>(found.get());
    }
    var known = vocabulary.measures().stream().map(MeasureEntry::name).toList();
    return new Answer.Refused<>(
        new Problem(
            "S126",
            0,
            name.length(),
            "unknown metric \"" + name + "\"",
            near(name, known),
            "list: undercurrent list measures"));
  }

  /// Returns the value that a text says, in the unit of the measure.
  Answer<Value.Amount> value(MeasureEntry measure, String text) {
    return switch (hoursIn(measure.unit()) > 0 ? time(measure, text) : plain(measure, text)) {
      case Answer.Refused<Value>(Problem problem) -> new Answer.Refused<>(problem);
      case Answer.Accepted<Value>(Value.Amount amount) -> ranged(measure, amount, text);
      case Answer.Accepted<Value>(Value other) ->
          new Answer.Refused<>(
              new Problem("S150", 0, text.length(), other.text() + " is not one number", ""));
    };
  }

  private Answer<Value> time(MeasureEntry measure, String text) {
    if (NUMBER.read(text) instanceof Answer.Accepted<Value>) {
      return new Answer.Refused<>(
          new Problem(
              "S130",
              0,
              text.length(),
              measure.name() + " needs a time unit",
              "write " + text + measure.unit()));
    }
    return DURATION.read(text).map(value -> inUnit(measure, value));
  }

  private static Value inUnit(MeasureEntry measure, Value value) {
    return value instanceof Value.Amount(double hours, String text)
        ? new Value.Amount(rounded(hours / hoursIn(measure.unit())), text)
        : value;
  }

  private static Answer<Value> plain(MeasureEntry measure, String text) {
    if (measure.unit().equals("ratio")) {
      return SHARE.read(text);
    }
    String number =
        text.endsWith("/w") && measure.unit().equals("1/w")
            ? text.substring(0, text.length() - 2)
            : text;
    return NUMBER.read(number);
  }

  private static Answer<Value.Amount> ranged(
      MeasureEntry measure, Value.Amount value, String text) {
    double low = measure.low().orElse(Double.NEGATIVE_INFINITY);
    double high = measure.high().orElse(Double.POSITIVE_INFINITY);
    if (value.amount() >= low && value.amount() <= high) {
      return new Answer.Accepted<>(value);
    }
    boolean percent = low == 0 && high == 1 && value.amount() > 1 && value.amount() <= 100;
    String fix = percent ? "did you mean " + asShare(value.amount()) + "?" : "";
    return new Answer.Refused<>(
        new Problem(
            "S127",
            0,
            text.length(),
            measure.name()
                + " runs "
                + trimmed(low)
                + "…"
                + trimmed(high)
                + ", so a limit of "
                + text
                + " says nothing",
            fix));
  }

  private static String asShare(double percent) {
    String share = BigDecimal.valueOf(percent).movePointLeft(2).toPlainString();
    return share.replaceFirst("(\\.[0-9]{2,}?)0+$", "$1");
  }

  private static String trimmed(double bound) {
    return bound == Math.rint(bound) && !Double.isInfinite(bound)
        ? Long.toString((long) bound)
        : Double.toString(bound);
  }

  private static double rounded(double amount) {
    return BigDecimal.valueOf(amount).round(new MathContext(14)).doubleValue();
  }

  /// Returns the hours in a unit of time; 0 when it is none.
  private static double hoursIn(String unit) {
    return switch (unit) {
      case "w" -> 168;
      case "d" -> 24;
      case "h" -> 1;
      case "min" -> 1.0 / 60;
      case "s" -> 1.0 / 3600;
      case "ms" -> 1.0 / 3_600_000;
      default -> 0;
    };
  }

  private static String near(String name, List<String> known) {
    String near = NearMatch.hint(name, known);
    if (!near.isEmpty()) {
      return near;
    }
    return NearMatch.of(name, known.stream().map(MeasureText::family).distinct().toList())
        .flatMap(family -> known.stream().filter(each -> family(each).equals(family)).findFirst())
        .map(each -> "did you mean \"" + each + "\"?")
        .orElse("");
  }

  private static String family(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
