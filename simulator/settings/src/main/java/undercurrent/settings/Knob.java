package undercurrent.settings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Something that a debt, a detector, a remedy or a lifecycle lets a scenario set.
///
/// @param name what the scenario writes, kebab-case, perhaps with dots
/// @param kind what its values are
/// @param fallback the text of the value that holds when the scenario says nothing
/// @param meaning one phrase for the reader of a scenario
/// @param least the smallest value, in the unit of the kind; not used for names
/// @param most the greatest value, in the unit of the kind; not used for names
/// @param accepted the names that may be written; empty when the kind is no name, or when any name
///   may be written
public record Knob(
    String name,
    Kind kind,
    String fallback,
    String meaning,
    double least,
    double most,
    List<String> accepted) {
  /// The least value of a knob that must be above 0.
  public static final double ABOVE_ZERO = Double.MIN_VALUE;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

  public Knob {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a knob needs a kebab-case name, not \"" + name + "\"");
    }
    if (!(least <= most)) {
      throw new IllegalArgumentException("knob '" + name + "' needs least <= most");
    }
    accepted = List.copyOf(accepted);
    boolean maySayNothing = kind.isArtifact() || kind == Kind.FILE;
    if (!(maySayNothing && fallback.isEmpty())
        && KnobText.read(kind, fallback, least, most, accepted)
            instanceof Answer.Refused<Value>(Problem problem)) {
      throw new IllegalArgumentException(
          "knob '" + name + "' refuses its own fallback: " + problem.sentence());
    }
  }

  /// A length of time of 0 or more.
  public static Knob duration(String name, String fallback, String meaning) {
    return number(Kind.DURATION, name, fallback, meaning, 0);
  }

  /// A distribution of lengths of time.
  public static Knob durations(String name, String fallback, String meaning) {
    return number(Kind.DURATION_DISTRIBUTION, name, fallback, meaning, 0);
  }

  /// Any number; `atLeast` and `atMost` narrow it.
  public static Knob number(String name, String fallback, String meaning) {
    return number(Kind.NUMBER, name, fallback, meaning, Double.NEGATIVE_INFINITY);
  }

  /// A distribution of numbers.
  public static Knob numbers(String name, String fallback, String meaning) {
    return number(Kind.NUMBER_DISTRIBUTION, name, fallback, meaning, Double.NEGATIVE_INFINITY);
  }

  /// A part of a whole.
  public static Knob share(String name, String fallback, String meaning) {
    return new Knob(name, Kind.SHARE, fallback, meaning, 0, 1, List.of());
  }

  /// A whole number of 0 or more.
  public static Knob count(String name, String fallback, String meaning) {
    return number(Kind.COUNT, name, fallback, meaning, 0);
  }

  /// How often something happens, per day.
  public static Knob rate(String name, String fallback, String meaning) {
    return number(Kind.RATE, name, fallback, meaning, 0);
  }

  /// A price of an hour.
  public static Knob moneyRate(String name, String fallback, String meaning) {
    return number(Kind.MONEY_RATE, name, fallback, meaning, 0);
  }

  /// Working hours in a week.
  public static Knob hoursPerWeek(String name, String fallback, String meaning) {
    return new Knob(name, Kind.HOURS_PER_WEEK, fallback, meaning, 0, 168, List.of());
  }

  /// One of the accepted names; any name if none is listed.
  public static Knob name(String name, String fallback, String meaning, List<String> accepted) {
    return new Knob(name, Kind.NAME, fallback, meaning, 0, 0, accepted);
  }

  /// Some of the accepted names, with commas between them; at least one, each once.
  public static Knob names(String name, String fallback, String meaning, List<String> accepted) {
    return new Knob(name, Kind.NAMES, fallback, meaning, 0, 0, accepted);
  }

  /// A signal of the lifecycle; an empty fallback lets the lifecycle choose.
  public static Knob signal(String name, String fallback, String meaning) {
    return new Knob(name, Kind.SIGNAL, fallback, meaning, 0, 0, List.of());
  }

  /// A pipeline of the lifecycle; an empty fallback lets the lifecycle choose.
  public static Knob pipeline(String name, String fallback, String meaning) {
    return new Knob(name, Kind.PIPELINE, fallback, meaning, 0, 0, List.of());
  }

  /// A service of the lifecycle; an empty fallback lets the lifecycle choose.
  public static Knob service(String name, String fallback, String meaning) {
    return new Knob(name, Kind.SERVICE, fallback, meaning, 0, 0, List.of());
  }

  /// A file beside the scenario; without one it is as if the knob were not there.
  public static Knob file(String name, String meaning) {
    return new Knob(name, Kind.FILE, "", meaning, 0, 0, List.of());
  }

  /// Returns the knob with a smallest value, in the unit of its kind.
  public Knob atLeast(double smallest) {
    return new Knob(name, kind, fallback, meaning, smallest, most, accepted);
  }

  /// Returns the knob with a greatest value, in the unit of its kind.
  public Knob atMost(double greatest) {
    return new Knob(name, kind, fallback, meaning, least, greatest, accepted);
  }

  /// Returns the knob for values above 0.
  public Knob above0() {
    return atLeast(ABOVE_ZERO);
  }

  /// Returns the knob with another fallback.
  public Knob fallingBackTo(String text) {
    return new Knob(name, kind, text, meaning, least, most, accepted);
  }

  /// Returns the knob narrowed to these names; a fallback that is not one of them becomes the first
  /// of them.
  public Knob among(List<String> names) {
    boolean kept = names.isEmpty() || names.contains(fallback);
    return new Knob(name, kind, kept ? fallback : names.getFirst(), meaning, least, most, names);
  }

  /// Returns a knob that takes what this takes and what another of its name and kind takes, with the
  /// fallback of this; this where the other is of another kind.
  public Knob or(Knob other) {
    if (other.kind != kind) {
      return this;
    }
    boolean isAnyName = accepted.isEmpty() || other.accepted.isEmpty();
    var either = new LinkedHashSet<>(isAnyName ? List.<String>of() : accepted);
    either.addAll(isAnyName ? List.of() : other.accepted);
    return new Knob(
        name,
        kind,
        fallback,
        meaning,
        Math.min(least, other.least),
        Math.max(most, other.most),
        List.copyOf(either));
  }

  /// Returns knobs of one list after the other, each name once, for what either takes.
  public static List<Knob> merged(List<List<Knob>> lists) {
    var merged = new LinkedHashMap<String, Knob>();
    lists.forEach(knobs -> knobs.forEach(knob -> merged.merge(knob.name(), knob, Knob::or)));
    return List.copyOf(merged.values());
  }

  /// Returns the value that a text says, or the problem with it.
  public Answer<Value> read(String text) {
    return KnobText.read(kind, text, least, most, accepted);
  }

  /// Returns the value that holds when the scenario says nothing.
  public Value fallbackValue() {
    return fallback.isEmpty() ? new Value.Word("") : read(fallback).orThrow();
  }

  /// Returns texts that the knob accepts.
  public List<String> examples() {
    return Stream.concat(Stream.of(fallback), kind.examples().stream())
        .filter(text -> read(text) instanceof Answer.Accepted<Value>)
        .distinct()
        .toList();
  }

  private static Knob number(
      Kind kind, String name, String fallback, String meaning, double least) {
    return new Knob(name, kind, fallback, meaning, least, Double.POSITIVE_INFINITY, List.of());
  }
}
