package undercurrent.driving;

import undercurrent.random.RandomStream;

/// One situation on the road, from the moment in which the other comes into view.
///
/// @param kind what happens
/// @param conditions weather and light
/// @param roadUser who it is
/// @param appearance how it looks
/// @param egoMps the car's own speed, in m/s
/// @param gapM the distance at which the other comes into view, in metres
/// @param lateralM how far to the right of the lane's middle it is, in metres
/// @param otherMps the speed of the other along the road, in m/s
/// @param otherBrakingMps2 the deceleration of the other, in m/s²
/// @param brakesAfterS when the other starts to brake, in seconds
public record Encounter(
    EncounterKind kind,
    Conditions conditions,
    RoadUser roadUser,
    Appearance appearance,
    double egoMps,
    double gapM,
    double lateralM,
    double otherMps,
    double otherBrakingMps2,
    double brakesAfterS) {
  /// 50 km/h in m/s.
  public static final double CITY_MPS = 50 / 3.6;

  /// Checks speeds and distances.
  public Encounter {
    if (!(gapM >= Scene.NEAREST_M && gapM <= 100) || !(egoMps > 0 && otherMps >= 0)) {
      throw new IllegalArgumentException(
          "an encounter needs a gap from 3 to 100 m and speeds of 0 or more, not "
              + gapM
              + ", "
              + egoMps
              + ", "
              + otherMps);
    }
    if ((roadUser == RoadUser.EMPTY) != (kind == EncounterKind.EMPTY_ROAD)) {
      throw new IllegalArgumentException(kind + " cannot be with " + roadUser);
    }
  }

  /// Returns an encounter from which perfect perception just gets away (a pedestrian at 24 to 32 m
  /// in front of a car at 50 km/h; all distances are assumed).
  public static Encounter nearTheLimit(
      EncounterKind kind, Conditions conditions, RandomStream stream) {
    return drawn(kind, conditions, 0, stream);
  }

  /// Returns an encounter of an ordinary day: the other comes into view up to twice as far away
  /// (assumed).
  public static Encounter ordinary(EncounterKind kind, Conditions conditions, RandomStream stream) {
    return drawn(kind, conditions, 1, stream);
  }

  /// Returns what the sensors face when the other is at the given gap.
  Scene scene(double gap) {
    double distance = Math.max(Scene.NEAREST_M, Math.min(200, gap));
    return new Scene(conditions, roadUser, distance, lateralM, appearance);
  }

  private static Encounter drawn(
      EncounterKind kind, Conditions conditions, double slack, RandomStream stream) {
    var look = Appearance.sample(stream);
    double more = 1 + slack * stream.nextUniform();
    double gap = stream.nextUniform();
    double side = stream.nextUniform(-1, 1);
    RoadUser vehicle = stream.nextUniform() < 0.75 ? RoadUser.CAR : RoadUser.TRUCK;
    double v = CITY_MPS;
    return switch (kind) {
      case PEDESTRIAN ->
          new Encounter(
              kind, conditions, RoadUser.PEDESTRIAN, look, v, more * (24 + 8 * gap), side, 0, 0, 0);
      case CYCLIST ->
          new Encounter(
              kind, conditions, RoadUser.CYCLIST, look, v, more * (18 + 6 * gap), side, 3, 0, 0);
      case LEAD_BRAKES ->
          new Encounter(
              kind, conditions, vehicle, look, v, more * (22 + 6 * gap), 0.2 * side, v, 5, 0.5);
      case CUT_IN ->
          new Encounter(
              kind, conditions, vehicle, look, v, more * (11 + 5 * gap), 0.5 * side, 8, 0, 0);
      case EMPTY_ROAD ->
          new Encounter(
              kind, conditions, RoadUser.EMPTY, look, v, 45 + 20 * gap, beside(side), 0, 0, 0);
    };
  }

  /// Beside the lane, 1.2 to 2 m from its middle.
  private static double beside(double side) {
    return side < 0 ? -1.2 + 0.8 * side : 1.2 + 0.8 * side;
  }
}
