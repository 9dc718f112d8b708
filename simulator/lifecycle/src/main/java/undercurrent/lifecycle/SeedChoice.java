package undercurrent.lifecycle;

import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// What a candidate of a sweep is chosen by, among those that the rows which rank them cannot tell apart.
///
/// @param settings that of [#knob]
public record SeedChoice(Settings settings) {
  private static final String KEY = "loop.chosen-by";
  private static final String HELD_BACK = "held-back";
  private static final String STRESS = "stress";

  /// Returns what a scenario may set.
  public static Knob knob() {
    return Knob.name(
        KEY,
        HELD_BACK,
        "what chooses among equal candidates: rows held back, or a set of rare cases",
        List.of(HELD_BACK, STRESS));
  }

  /// Tells whether a stress set chooses.
  public boolean isByStress() {
    return settings.name(KEY).equals(STRESS);
  }

  /// Returns what chooses, `held-back` or `stress`.
  public String name() {
    return settings.name(KEY);
  }
}
