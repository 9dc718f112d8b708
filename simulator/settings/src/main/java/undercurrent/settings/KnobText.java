package undercurrent.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads the text of one value, of any kind, and holds it to its bounds.
final class KnobText {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*([./-][A-Za-z0-9_]+)*");

  private KnobText() {}

  static Answer<Value> read(
      Kind kind, String text, double least, double most, List<String> accepted) {
    try {
      if (kind.isName()) {
        return new Answer.Accepted<>(
            kind == Kind.NAMES ? names(text, accepted) : name(kind, text, accepted));
      }
      Value value = quantity(kind, text);
      refuseOutside(kind, text, value, least, most);
      return new Answer.Accepted<>(value);
    } catch (Refusal refusal) {
      return new Answer.Refused<>(refusal.problem());
    }
  }

  private static Value quantity(Kind kind, String text) throws Refusal {
    if (text.length() > 200) {
      throw new Refusal(new Problem("S150", 0, 1, "this is no value: it is too long", ""));
    }
    return switch (kind) {
      case DURATION -> duration(text);
      case DURATION_DISTRIBUTION -> DistributionText.read(text, true);
      case NUMBER -> amount(NumberText.read(text, "a number"));
      case NUMBER_DISTRIBUTION -> DistributionText.read(text, false);
      case SHARE -> share(text);
      case COUNT -> count(text);
      case RATE -> RateText.perDay(text);
      case MONEY_RATE -> RateText.moneyPerHour(text);
      case HOURS_PER_WEEK -> RateText.hoursPerWeek(text);
      case FILE -> throw Refusal.of("S153", text, "files are read together with a scenario", "");
      case NAME, NAMES, SIGNAL, PIPELINE, SERVICE ->
          throw new IllegalArgumentException("a name is no quantity");
    };
  }

  private static Value duration(String text) throws Refusal {
    if (text.matches("[a-z]+ *\\(.*")) {
      throw Refusal.of(
          "S150", text, "one duration is needed here, not a distribution", "write for example 3w");
    }
    BigDecimal nanos = DurationText.nanos(text);
    return new Value.Amount(DurationText.hours(nanos), DurationText.canonical(nanos));
  }

  private static Value share(String text) throws Refusal {
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
    BigDecimal number = NumberText.read(digits, "a share; write for example 80% or 0.8");
    return amount(percent ? number.movePointLeft(2) : number);
  }

  private static Value count(String text) throws Refusal {
    BigDecimal number = NumberText.read(text, "a whole number");
    if (number.stripTrailingZeros().scale() > 0 || text.matches(".*[.eE].*")) {
      throw Refusal.of("S150", text, "\"" + text + "\" is not a whole number", "");
    }
    return amount(number);
  }

  private static Value amount(BigDecimal number) {
    return new Value.Amount(number.doubleValue(), NumberText.canonical(number));
  }

  private static Value name(Kind kind, String text, List<String> accepted) throws Refusal {
    if (accepted.contains(text)) {
      return new Value.Word(text);
    }
    if (!accepted.isEmpty()) {
      String known = "known here: " + String.join(", ", accepted);
      boolean artifact = kind.isArtifact();
      throw new Refusal(
          new Problem(
              artifact ? "S122" : "S149",
              0,
              text.length(),
              (artifact ? "no such " + artifactName(kind) + " \"" : "unknown name \"")
                  + text
                  + "\"",
              NearMatch.hint(text, accepted),
              known));
    }
    if (!NAME.matcher(text).matches()) {
      throw Refusal.of("S149", text, "\"" + text + "\" is not a name", "");
    }
    return new Value.Word(text);
  }

  /// Reads names in the order in which they stand; the problem points at the one that is wrong.
  private static Value names(String text, List<String> accepted) throws Refusal {
    var words = new ArrayList<String>();
    int from = 0;
    for (String piece : text.split(",", -1)) {
      String word = piece.strip();
      int start = from + piece.indexOf(word);
      from += piece.length() + 1;
      if (word.isEmpty()) {
        throw at(start, 1, "a name is missing between the commas", "", accepted);
      }
      if (!accepted.isEmpty() && !accepted.contains(word)) {
        String hint = NearMatch.hint(word, accepted);
        throw at(start, word.length(), "unknown name \"" + word + "\"", hint, accepted);
      }
      if (words.contains(word)) {
        throw at(start, word.length(), "\"" + word + "\" stands there twice", "", accepted);
      }
      words.add(word);
    }
    return new Value.Word(String.join(", ", words));
  }

  private static Refusal at(
      int start, int length, String sentence, String hint, List<String> accepted) {
    String known = "known here: " + String.join(", ", accepted);
    return new Refusal(new Problem("S149", start, length, sentence, hint, known));
  }

  private static String artifactName(Kind kind) {
    return switch (kind) {
      case PIPELINE -> "pipeline";
      case SERVICE -> "service";
      default -> "signal";
    };
  }

  private static void refuseOutside(Kind kind, String text, Value value, double least, double most)
      throws Refusal {
    double place =
        switch (value) {
          case Value.Amount(double amount, _) -> amount;
          case Value.Spread(var distribution, _) -> distribution.mean();
          case Value.Word _, Value.Attachment _ -> least;
        };
    if (place >= least && place <= most && Double.isFinite(place)) {
      return;
    }
    throw switch (kind) {
      case SHARE -> outsideShare(text, place, least, most);
      case COUNT -> Refusal.of("S111", text, text + " is out of range", range(kind, least, most));
      case DURATION, DURATION_DISTRIBUTION ->
          place <= 0 && least <= Knob.ABOVE_ZERO
              ? Refusal.of("S116", text, "must be longer than 0, found " + text, "")
              : Refusal.of("S151", text, text + " is out of range", range(kind, least, most));
      case NUMBER,
          NUMBER_DISTRIBUTION,
          RATE,
          MONEY_RATE,
          HOURS_PER_WEEK,
          NAME,
          NAMES,
          SIGNAL,
          PIPELINE,
          SERVICE,
          FILE ->
          Refusal.of("S151", text, text + " is out of range", range(kind, least, most));
    };
  }

  private static Refusal outsideShare(String text, double place, double least, double most) {
    boolean percent = most == 1 && !text.endsWith("%") && place > 1 && place <= 100;
    String percentage = "did you mean " + text + "%?";
    if (least == 0 && most == 1) {
      return Refusal.of("S117", text, text + " is out of 0…1", percent ? percentage : "");
    }
    String range = range(Kind.SHARE, least, most);
    return Refusal.of("S117", text, text + " is out of range", percent ? percentage : range);
  }

  /// Returns the sentence that names the bounds of a knob.
  static String range(Kind kind, double least, double most) {
    String low = bound(kind, least);
    String high = bound(kind, most);
    if (least == Knob.ABOVE_ZERO) {
      return most < Double.POSITIVE_INFINITY ? "above 0, at most " + high : "above 0";
    }
    if (Double.isInfinite(least)) {
      return "at most " + high;
    }
    return Double.isInfinite(most) ? "at least " + low : "between " + low + " and " + high;
  }

  private static String bound(Kind kind, double value) {
    if (Double.isInfinite(value) || value == Knob.ABOVE_ZERO) {
      return String.format(Locale.ROOT, "%f", value);
    }
    String plain = NumberText.canonical(BigDecimal.valueOf(value));
    return switch (kind) {
      case DURATION, DURATION_DISTRIBUTION -> DurationText.write(value);
      case RATE -> plain + "/d";
      case MONEY_RATE -> plain + "/h";
      case HOURS_PER_WEEK -> plain + "h/w";
      case NUMBER,
          NUMBER_DISTRIBUTION,
          SHARE,
          COUNT,
          NAME,
          NAMES,
          SIGNAL,
          PIPELINE,
          SERVICE,
          FILE ->
          plain;
    };
  }
}
