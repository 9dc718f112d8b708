package undercurrent.driving;

/// What is truly in front of the car at one instant.
///
/// @param conditions weather and light
/// @param roadUser who is there
/// @param distanceM how far ahead, in metres, from 3 to 200
/// @param lateralM how far to the right of the car's centre line, in metres
/// @param appearance how it looks
public record Scene(
    Conditions conditions,
    RoadUser roadUser,
    double distanceM,
    double lateralM,
    Appearance appearance) {

  /// The nearest distance that the sensors are modelled for, in metres.
  public static final double NEAREST_M = 3;

  /// Checks the distance.
  public Scene {
    if (!(distanceM >= NEAREST_M && distanceM <= 200) || !Double.isFinite(lateralM)) {
      throw new IllegalArgumentException(
          "a scene needs a distance from 3 to 200 m and a finite lateral offset, not "
              + distanceM
              + " and "
              + lateralM);
    }
  }

  /// Returns the same scene at a time whose road users look as given.
  public Scene under(Looks looks) {
    return new Scene(conditions, roadUser, distanceM, lateralM, looks.of(roadUser, appearance));
  }

  /// Returns how well a person can read the scene on a screen, from 0 to 1: the height of the road
  /// user in pixels against four, times the contrast that the air leaves (assumed). An empty scene
  /// reads like a pedestrian.
  public double legibility() {
    double heightM = roadUser == RoadUser.EMPTY ? 1.75 : roadUser.heightM();
    double pixels = Camera.FOCAL_PX * heightM / distanceM;
    double light =
        conditions.light() == Light.DAY
            ? 1
            : Math.min(1, 2 * Illumination.of(conditions).on(distanceM));
    double size = Math.min(1, pixels / 4);
    return size * Math.min(1, conditions.weather().contrastKept(distanceM) * light * 1.5);
  }
}
