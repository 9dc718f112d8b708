package undercurrent.settings;

import java.util.List;

/// The kinds of value that a knob may hold, each with the way it is written.
public enum Kind {
  /// A length of time, held in hours.
  DURATION("a duration", "90s", "3d", "52w", "1d12h"),
  /// A distribution of lengths of time, in hours; a plain duration is a constant.
  DURATION_DISTRIBUTION(
      "a duration or a distribution of durations", "3w", "lognormal(mean=3w sd=1w)"),
  /// Any number.
  NUMBER("a number", "0.4", "12"),
  /// A distribution of numbers; a plain number is a constant.
  NUMBER_DISTRIBUTION("a number or a distribution", "0.4", "normal(mean=0 sd=0.3)"),
  /// A part of a whole, held as 0 to 1.
  SHARE("a share from 0 to 1", "80%", "0.8"),
  /// A whole number.
  COUNT("a whole number", "2", "30"),
  /// How often something happens, held per day.
  RATE("a rate", "40/d", "2/h"),
  /// A price of time, held per hour.
  MONEY_RATE("money per hour", "25/h", "60/h"),
  /// Working time, held in hours per week.
  HOURS_PER_WEEK("hours per week", "30h/w", "40h/w"),
  /// One name out of a list.
  NAME("a name"),
  /// Names out of a list, with commas between them.
  NAMES("one or more names, with commas between them"),
  /// The name of a signal of the lifecycle that the scenario runs.
  SIGNAL("the name of a signal"),
  /// The name of a pipeline of that lifecycle.
  PIPELINE("the name of a pipeline"),
  /// The name of a service of that lifecycle.
  SERVICE("the name of a service"),
  /// A file beside the scenario, or what would stand in it; whoever reads the scenario reads it.
  FILE("the name of a file");

  private final String title;

  /// Never changed after it is made.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> examples;

  Kind(String title, String... examples) {
    this.title = title;
    this.examples = List.of(examples);
  }

  /// Returns what the kind is called in a message.
  public String title() {
    return title;
  }

  /// Returns texts of this kind.
  public List<String> examples() {
    return examples;
  }

  /// Returns whether values of this kind are names.
  public boolean isName() {
    return this == NAME || this == NAMES || isArtifact();
  }

  /// Returns whether values of this kind name something that the lifecycle has.
  public boolean isArtifact() {
    return this == SIGNAL || this == PIPELINE || this == SERVICE;
  }

  /// Returns whether values of this kind can be distributions.
  public boolean isDistribution() {
    return this == DURATION_DISTRIBUTION || this == NUMBER_DISTRIBUTION;
  }
}
