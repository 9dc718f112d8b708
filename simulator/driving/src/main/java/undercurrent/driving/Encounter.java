package undercurrent.driving;

import undercurrent.random.RandomStream;

/// One situation on the road, from the moment in which the other comes into view.
///
/// @param kind what happens
/// @param conditions weather and light
/// @param road the kind of road
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
    Road road,
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

  private static final double CYCLIST_MPS = 3;
  private static final double CUT_IN_SLOWER_MPS = 5.9;
  private static final double FARTHEST_M = 100;

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
    return drawn(kind, conditions, Road.STREET, 0, stream);
  }

  /// Returns an encounter of an ordinary day: the other comes into view up to twice as far away
  /// (assumed), and farther where one drives faster.
  public static Encounter ordinary(
      EncounterKind kind, Conditions conditions, Road road, RandomStream stream) {
    return drawn(kind, conditions, road, 1, stream);
  }

  /// Returns the same encounter at a time whose road users look as given.
  public Encounter under(Looks looks) {
    return new Encounter(
        kind,
        conditions,
        road,
        roadUser,
        looks.of(roadUser, appearance),
        egoMps,
        gapM,
        lateralM,
        otherMps,
        otherBrakingMps2,
        brakesAfterS);
  }

  /// Returns what the sensors face when the other is at the given gap.
  Scene scene(double gap) {
    double distance = Math.max(Scene.NEAREST_M, Math.min(200, gap));
    return new Scene(conditions, roadUser, distance, lateralM, appearance);
  }

  private static Encounter drawn(
      EncounterKind kind, Conditions conditions, Road road, double slack, RandomStream stream) {
    var look = Appearance.sample(stream);
    double more = 1 + slack * stream.nextUniform();
    double gap = stream.nextUniform();
    double side = stream.nextUniform(-1, 1);
    RoadUser vehicle = stream.nextUniform() < 0.75 ? RoadUser.CAR : RoadUser.TRUCK;
    double v = road.speedMps();
    double far = v / CITY_MPS;
    return switch (kind) {
      case PEDESTRIAN -> {
        double near = 24 + moreToStopM(v, CITY_MPS) + 8 * gap;
        yield at(kind, conditions, road, RoadUser.PEDESTRIAN, look, more * near, side, 0, 0);
      }
      case CYCLIST -> {
        double near = 18 + moreToStopM(v - CYCLIST_MPS, CITY_MPS - CYCLIST_MPS) + 6 * gap;
        yield at(kind, conditions, road, RoadUser.CYCLIST, look, more * near, side, CYCLIST_MPS, 0);
      }
      case LEAD_BRAKES -> {
        double near = far * (22 + 6 * gap);
        double braking = 4 + 2 * look.pose();
        yield at(kind, conditions, road, vehicle, look, more * near, 0.2 * side, v, braking);
      }
      case CUT_IN ->
          at(
              kind,
              conditions,
              road,
              vehicle,
              look,
              more * (11 + 5 * gap),
              0.5 * side,
              v - CUT_IN_SLOWER_MPS,
              0);
      case CUT_OUT ->
          at(
              kind,
              conditions,
              road,
              vehicle,
              look,
              more * (32 + 6 * gap),
              0.2 * side,
              v - CITY_MPS,
              0);
      case EMPTY_ROAD ->
          at(kind, conditions, road, RoadUser.EMPTY, look, 45 + 20 * gap, beside(side), 0, 0);
    };
  }

  private static Encounter at(
      EncounterKind kind,
      Conditions conditions,
      Road road,
      RoadUser roadUser,
      Appearance look,
      double gapM,
      double lateralM,
      double otherMps,
      double brakingMps2) {
    return new Encounter(
        kind,
        conditions,
        road,
        roadUser,
        look,
        road.speedMps(),
        Math.min(FARTHEST_M, gapM),
        lateralM,
        otherMps,
        brakingMps2,
        brakingMps2 > 0 ? 0.5 : 0);
  }

  /// How much longer the way to a stop is at one closing speed than at another: 0.5 s for frames
  /// and actuation, then the brake.
  private static double moreToStopM(double closingMps, double thanMps) {
    return 0.5 * (closingMps - thanMps)
        + (closingMps * closingMps - thanMps * thanMps) / (2 * DrivingLoop.BRAKING_MPS2);
  }

  /// Beside the lane, 1.2 to 2 m from its middle.
  private static double beside(double side) {
    return side < 0 ? -1.2 + 0.8 * side : 1.2 + 0.8 * side;
  }
}
