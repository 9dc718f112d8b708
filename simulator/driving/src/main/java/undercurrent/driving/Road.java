package undercurrent.driving;

import static undercurrent.driving.EncounterKind.CUT_IN;
import static undercurrent.driving.EncounterKind.CUT_OUT;
import static undercurrent.driving.EncounterKind.CYCLIST;
import static undercurrent.driving.EncounterKind.EMPTY_ROAD;
import static undercurrent.driving.EncounterKind.LEAD_BRAKES;
import static undercurrent.driving.EncounterKind.PEDESTRIAN;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import undercurrent.random.RandomStream;

/// A kind of road: how fast it is driven and what is met on it (all assumed).
public enum Road {
  /// A street of a city, at 50 km/h.
  STREET(
      50,
      PEDESTRIAN,
      PEDESTRIAN,
      CYCLIST,
      LEAD_BRAKES,
      LEAD_BRAKES,
      CUT_IN,
      CUT_OUT,
      EMPTY_ROAD,
      EMPTY_ROAD,
      EMPTY_ROAD),
  /// A main road between parts of a city, at 70 km/h.
  ARTERIAL(
      70,
      PEDESTRIAN,
      CYCLIST,
      LEAD_BRAKES,
      LEAD_BRAKES,
      LEAD_BRAKES,
      CUT_IN,
      CUT_OUT,
      EMPTY_ROAD,
      EMPTY_ROAD,
      EMPTY_ROAD),
  /// A motorway, at 100 km/h; nobody walks or cycles there.
  MOTORWAY(
      100,
      LEAD_BRAKES,
      LEAD_BRAKES,
      LEAD_BRAKES,
      CUT_IN,
      CUT_IN,
      CUT_IN,
      CUT_OUT,
      EMPTY_ROAD,
      EMPTY_ROAD,
      EMPTY_ROAD);

  /// The ids of all kinds, the slowest first.
  public static final List<String> IDS = Stream.of(values()).map(Road::id).toList();

  private static final double KMH_PER_MPS = 3.6;

  private final double speedKmh;

  /// Never changed after it is made.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<EncounterKind> tenEncounters;

  Road(double speedKmh, EncounterKind... tenEncounters) {
    this.speedKmh = speedKmh;
    this.tenEncounters = List.of(tenEncounters);
  }

  /// Returns the kind with an id such as `motorway`.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Road of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /// Returns the id, such as `street`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the speed in km/h.
  public double speedKmh() {
    return speedKmh;
  }

  /// Returns the speed in m/s.
  public double speedMps() {
    return speedKmh / KMH_PER_MPS;
  }

  /// Returns what is met, drawn with one uniform number.
  EncounterKind meet(RandomStream stream) {
    return tenEncounters.get(stream.nextInt(tenEncounters.size()));
  }
}
