package undercurrent.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.random.Constant;
import undercurrent.random.Distribution;

/// Checked values of a list of knobs, in the order of the knobs.
///
/// Every knob has a value: the one that was given, or the knob's fallback.
public final class Settings {
  private static final Settings NONE = new Settings(new LinkedHashMap<>());

  private final SequencedMap<String, Value> values;
  private final List<Map<String, Value>> above;

  private Settings(SequencedMap<String, Value> values) {
    this(values, List.of());
  }

  private Settings(SequencedMap<String, Value> values, List<Map<String, Value>> above) {
    this.values = Collections.unmodifiableSequencedMap(values);
    this.above = above;
  }

  /// Returns the settings of something that has no knobs.
  public static Settings none() {
    return NONE;
  }

  /// Returns the fallbacks of the knobs.
  public static Settings defaults(List<Knob> knobs) {
    return of(knobs, Map.of());
  }

  /// Returns the values that the texts say, and fallbacks for the rest; throws a [SettingException]
  /// for an unknown name or a text that its knob refuses.
  public static Settings of(List<Knob> knobs, Map<String, String> texts) {
    var read = new LinkedHashMap<String, Value>();
    for (Knob knob : knobs) {
      String text = texts.get(knob.name());
      if (text != null) {
        read.put(knob.name(), knob.read(text).orThrow());
      }
    }
    texts.keySet().stream().sorted().forEach(name -> refuseUnknown(knobs, name));
    return ofValues(knobs, read);
  }

  /// Returns the values, and fallbacks for the knobs that have none.
  public static Settings ofValues(List<Knob> knobs, Map<String, Value> given) {
    var values = new LinkedHashMap<String, Value>();
    for (Knob knob : knobs) {
      Value value = given.get(knob.name());
      values.put(knob.name(), value == null ? knob.fallbackValue() : value);
    }
    given.keySet().stream().sorted().forEach(name -> refuseUnknown(knobs, name));
    return new Settings(values);
  }

  /// Returns the same settings beneath others that hold as long as they are there: whoever reads a
  /// value gets the one above where there is one at that moment, the one put above last first.
  ///
  /// @param above a map that may change, of values for some of the knobs
  public Settings beneath(Map<String, Value> above) {
    var all = new ArrayList<>(this.above);
    all.addFirst(above);
    return new Settings(values, List.copyOf(all));
  }

  /// Returns the hours of a knob that holds a duration.
  public double hours(String name) {
    return amount(name);
  }

  /// Returns the value of a knob that holds a number.
  public double number(String name) {
    return amount(name);
  }

  /// Returns the value of a knob that holds a share, from 0 to 1.
  public double share(String name) {
    return amount(name);
  }

  /// Returns the value of a knob that holds a whole number.
  public int count(String name) {
    return (int) Math.min(Integer.MAX_VALUE, (long) amount(name));
  }

  /// Returns how often per day.
  public double perDay(String name) {
    return amount(name);
  }

  /// Returns the money per hour.
  public double moneyPerHour(String name) {
    return amount(name);
  }

  /// Returns the working hours per week.
  public double hoursPerWeek(String name) {
    return amount(name);
  }

  /// Returns the distribution of a knob; a plain quantity is a constant. Durations are in hours.
  public Distribution distribution(String name) {
    return switch (value(name)) {
      case Value.Spread(Distribution distribution, _) -> distribution;
      case Value.Amount(double amount, _) -> new Constant(amount);
      case Value.Word _, Value.Attachment _ -> throw mismatch(name, "a distribution");
    };
  }

  /// Returns the name that a knob holds.
  public String name(String name) {
    return switch (value(name)) {
      case Value.Word(String word) -> word;
      case Value.Amount _, Value.Spread _, Value.Attachment _ -> throw mismatch(name, "a name");
    };
  }

  /// Returns the names that a knob holds, in the order in which they were written.
  public List<String> list(String name) {
    return List.of(name(name).split(", "));
  }

  /// Returns what the file of a knob says; empty when no file is named.
  public <T> Optional<T> attachment(String name, Class<T> type) {
    return value(name) instanceof Value.Attachment(Object content, _)
        ? Optional.of(type.cast(content))
        : Optional.empty();
  }

  /// Returns the canonical text of a knob's value.
  public String text(String name) {
    return value(name).text();
  }

  /// Returns the value of a knob; throws if there is no such knob.
  public Value value(String name) {
    Value value = values.get(name);
    for (Map<String, Value> layer : above.reversed()) {
      Value higher = layer.get(name);
      value = higher == null ? value : higher;
    }
    if (value == null) {
      throw new IllegalArgumentException(
          "there is no setting '" + name + "'; there are " + values.keySet());
    }
    return value;
  }

  /// Returns the names of the knobs, in their order.
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /// Returns all values, in the order of the knobs.
  public SequencedMap<String, Value> values() {
    return values;
  }

  /// Returns whether there are no knobs.
  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    var texts = new LinkedHashMap<String, String>();
    values.forEach((name, value) -> texts.put(name, value.text()));
    return texts.toString();
  }

  private double amount(String name) {
    return switch (value(name)) {
      case Value.Amount(double amount, _) -> amount;
      case Value.Spread _, Value.Word _, Value.Attachment _ -> throw mismatch(name, "one number");
    };
  }

  private IllegalArgumentException mismatch(String name, String wanted) {
    return new IllegalArgumentException(
        "setting '" + name + "' is " + value(name).text() + ", not " + wanted);
  }

  private static void refuseUnknown(List<Knob> knobs, String name) {
    var known = knobs.stream().map(Knob::name).toList();
    if (!known.contains(name)) {
      String near = NearMatch.hint(name, known);
      throw new SettingException(
          new Problem(
              "S104",
              0,
              name.length(),
              "unknown setting \"" + name + "\"",
              near.isEmpty() ? "known: " + String.join(", ", known) : near));
    }
  }
}
