package undercurrent.delivery;

import java.util.List;
import java.util.stream.Stream;
import undercurrent.random.Distribution;
import undercurrent.random.LogNormal;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// What a scenario may set about changes. How often changes are asked for, how large they are and how
/// often people slip is assumed.
public final class DeliveryKnobs {
  private static final double HOURS_PER_MONTH = 365.25 * 24 / 12;

  private DeliveryKnobs() {}

  /// Returns the knobs that every lifecycle has.
  public static List<Knob> all() {
    return Stream.of(
            usual(),
            FlagTrials.knobs(),
            UnitReleases.knobs(),
            StageContracts.knobs(),
            CleanUps.knobs())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Knob> usual() {
    return List.of(
        perMonth("code", "0.75", "changes of code"),
        perMonth("configuration", "1", "changes of a key of the configuration"),
        perMonth("data", "0.5", "changes of features and feeds"),
        perMonth("model", "0.25", "changes of a model's recipe"),
        perMonth("filter-rule", "0.5", "changes of filter rules"),
        Knob.count("changes.batch", "1", "changes that are released together").atLeast(1),
        Knob.duration(
            "changes.complaint-time", "3d", "until users complain about what no monitor shows"),
        Knob.name(
            PeerReview.KNOB,
            "peers",
            "who looks over what is changed within a stage",
            PeerReview.WAYS));
  }

  private static Knob perMonth(String type, String fallback, String what) {
    return Knob.number("changes." + type + "-per-month", fallback, what + " asked for in a month")
        .atLeast(0);
  }

  /// Returns the mean hours from a request of a type to the next; infinite when there is none.
  static double hoursBetween(Settings settings, ChangeType type) {
    return HOURS_PER_MONTH / settings.number("changes." + type.id() + "-per-month");
  }

  /// Returns the hours that making a change takes; assumed.
  static Distribution hours(ChangeType type) {
    return switch (type) {
      case CODE -> new LogNormal(16, 14);
      case CONFIGURATION -> new LogNormal(2, 2);
      case DATA -> new LogNormal(20, 16);
      case MODEL -> new LogNormal(24, 18);
      case FILTER_RULE -> new LogNormal(3, 2);
      case REFRESH ->
          throw new IllegalArgumentException("a refresh is trained and not made by hand");
    };
  }
}
