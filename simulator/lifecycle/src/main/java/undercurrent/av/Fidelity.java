package undercurrent.av;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import undercurrent.settings.Settings;

/// How finely the world is sampled: how much of the fleet is simulated, how many scenes the
/// observer keeps and how many scenarios the suite has. Work and its hours stay as they are; rates
/// per mile are known better the more is simulated.
enum Fidelity {
  /// A third of the fleet: for sweeps and first looks.
  SKETCH(1 / 3.0, 40, 6),
  /// What the figures of the documentation were made with.
  STANDARD(1, 80, 12),
  /// Three times the fleet: less chance in rates and slices.
  FINE(3, 200, 24);

  static final List<String> NAMES =
      Stream.of(values()).map(level -> level.name().toLowerCase(Locale.ROOT)).toList();

  private final double encounters;
  private final int observedScenesPerSlice;
  private final int suiteEncountersPerSlice;

  Fidelity(double encounters, int observedScenesPerSlice, int suiteEncountersPerSlice) {
    this.encounters = encounters;
    this.observedScenesPerSlice = observedScenesPerSlice;
    this.suiteEncountersPerSlice = suiteEncountersPerSlice;
  }

  static Fidelity of(Settings settings) {
    return valueOf(settings.name("world.fidelity").toUpperCase(Locale.ROOT));
  }

  /// Returns how many encounters are driven where one is at standard fidelity.
  double encounters() {
    return encounters;
  }

  int observedScenesPerSlice() {
    return observedScenesPerSlice;
  }

  int suiteEncountersPerSlice() {
    return suiteEncountersPerSlice;
  }
}
