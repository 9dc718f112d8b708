package undercurrent.scenario.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import undercurrent.scenario.Comparison;
import undercurrent.scenario.MeasureLimit;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.Vocabulary.MeasureEntry;
import undercurrent.settings.Answer;
import undercurrent.settings.Knob;
import undercurrent.settings.Problem;
import undercurrent.settings.Value;

/// Reads conditions: `METRIC < LIMIT`, perhaps with `for DURATION`.
record ConditionText(Vocabulary vocabulary) {
  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*([^\\s<>=!]+)?\\s*([<>=!]+)?\\s*([^\\s<>=]+)?(?:\\s+(for)(?:\\s+(\\S+))?)?\\s*(.*)");
  private static final String FORM = "write for example accuracy.online < 0.90 for 5d";

  Answer<MeasureLimit> read(String text) {
    Matcher parts = PARTS.matcher(text);
    if (text.length() > 200 || !parts.matches() || parts.group(1) == null) {
      return refused("S128", 0, text.length(), "this is not a condition", FORM);
    }
    return switch (new MeasureText(vocabulary).measure(parts.group(1))) {
      case Answer.Refused<MeasureEntry>(Problem problem) -> {
        int column = parts.start(1) + 1;
        var placed =
            new Problem(
                problem.code(),
                parts.start(1),
                problem.length(),
                problem.message() + " at column " + column,
                problem.hint(),
                problem.note());
        yield new Answer.Refused<>(placed);
      }
      case Answer.Accepted<MeasureEntry>(MeasureEntry measure) -> compared(text, parts, measure);
    };
  }

  private Answer<MeasureLimit> compared(String text, Matcher parts, MeasureEntry measure) {
    Optional<Comparison> comparison =
        Stream.of(Comparison.values())
            .filter(each -> each.sign().equals(parts.group(2)))
            .findFirst();
    if (parts.group(2) == null) {
      return refused(
          "S128", text.length() - 1, 1, "condition ends early, expected <, <=, > or >=", FORM);
    }
    if (comparison.isEmpty()) {
      return refused(
          "S128",
          parts.start(2),
          parts.group(2).length(),
          "\"" + parts.group(2) + "\" compares nothing here",
          "use <, <=, > or >=");
    }
    if (parts.group(3) == null) {
      return refused("S128", text.length() - 1, 1, "condition ends early, expected a number", FORM);
    }
    if (!parts.group(6).isEmpty()) {
      return refused(
          "S128",
          parts.start(6),
          parts.group(6).length(),
          "\"" + parts.group(6) + "\" is too much: one comparison, perhaps with for DURATION",
          FORM);
    }
    return switch (new MeasureText(vocabulary).value(measure, parts.group(3))) {
      case Answer.Refused<Value.Amount>(Problem problem) ->
          new Answer.Refused<>(problem.shifted(parts.start(3)));
      case Answer.Accepted<Value.Amount>(Value.Amount limit) ->
          lasting(text, parts, comparison.get(), limit);
    };
  }

  private static Answer<MeasureLimit> lasting(
      String text, Matcher parts, Comparison comparison, Value.Amount limit) {
    if (parts.group(4) == null) {
      return new Answer.Accepted<>(new MeasureLimit(parts.group(1), comparison, limit, 0));
    }
    if (parts.group(5) == null) {
      return refused(
          "S128", text.length() - 1, 1, "condition ends early, expected a duration", FORM);
    }
    Answer<Value> span = Knob.duration("for", "1h", "how long").above0().read(parts.group(5));
    return switch (span) {
      case Answer.Refused<Value>(Problem problem) ->
          new Answer.Refused<>(problem.shifted(parts.start(5)));
      case Answer.Accepted<Value>(Value value) ->
          new Answer.Accepted<>(
              new MeasureLimit(
                  parts.group(1),
                  comparison,
                  limit,
                  value instanceof Value.Amount amount ? amount.amount() : 0));
    };
  }

  private static Answer<MeasureLimit> refused(
      String code, int offset, int length, String message, String hint) {
    return new Answer.Refused<>(new Problem(code, Math.max(0, offset), length, message, hint));
  }
}
