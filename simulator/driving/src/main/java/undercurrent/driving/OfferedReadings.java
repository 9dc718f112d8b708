package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;

/// What others offer about what is ahead, beside the frame of the car's own sensors.
///
/// All of it is *modelled*. The radar's echo tells, with an error of its own, how large what is ahead is
/// for a radar. The radar of the generation before tells the same with another error. The height of the
/// sun tells day from night, which the picture shows as well, and the statistics that came in one pack with
/// the radar's echo tell nothing. Errors are even between two ends; echoes are logarithms of square
/// metres, shifted so that most are above 0 and cut where they are not, the height of the sun is its sine.
/// A value is never 0, which stands for none; each belongs to its scene, and takes no number from a
/// stream.
public final class OfferedReadings {
  /// The echo of the radar, which was tested.
  public static final String RADAR = "radar-echo";

  /// The echo as the radar of the generation before has it.
  public static final String OLD_RADAR = "old-radar-echo";

  /// The height of the sun, from a service outside.
  public static final String SUN = "sun-height";

  /// What came in one pack with the radar's echo.
  public static final List<String> PACK =
      List.of("beam-scatter", "beam-skew", "beam-gaps", "beam-gain");

  /// The names of all that is offered, in order.
  public static final List<String> NAMES = names();

  private static final double ECHO_ERROR = 1.6; // standard deviation, in logarithms; assumed
  private static final double OLD_ERROR = 1.6; // assumed
  private static final double OFFSET = 3; // echoes are above 0; assumed
  private static final double LEAST = 0.1;
  private static final int SUN_DETAIL = 40;

  private OfferedReadings() {}

  /// Returns the readings of a scene, in the order of [#NAMES].
  static float[] of(Scene scene) {
    float[] readings = new float[NAMES.size()];
    double echo = echo(scene.roadUser());
    readings[0] = (float) Math.max(LEAST, OFFSET + echo + ECHO_ERROR * error(scene, 0));
    readings[1] = (float) Math.max(LEAST, OFFSET + echo + OLD_ERROR * error(scene, 1));
    readings[2] = (float) sun(scene);
    for (int i = 3; i < readings.length; i++) {
      readings[i] = (float) (3 + error(scene, i));
    }
    return readings;
  }

  private static double sun(Scene scene) {
    return scene.conditions().light() == Light.DAY
        ? LEAST + (1 - LEAST) * scene.appearance().detail(SUN_DETAIL)
        : LEAST; // below the horizon it is given as just above it
  }

  /// The logarithm of a radar cross-section in square metres, as large as usual for its kind (assumed).
  private static double echo(RoadUser who) {
    return switch (who) {
      case EMPTY -> -1.2;
      case PEDESTRIAN -> -0.3;
      case CYCLIST -> 0.5;
      case CAR -> 2.3;
      case TRUCK -> 3.4;
    };
  }

  /// A number of mean 0 and deviation 1 that belongs to a scene, even between its ends.
  private static double error(Scene scene, int reading) {
    long z = Double.doubleToLongBits(scene.distanceM()) + scene.appearance().backdrop();
    z = (z ^ reading * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 29)) * 0x94D049BB133111EBL;
    return (((z ^ (z >>> 32)) >>> 11) * 0x1.0p-53 - 0.5) * 3.4641016151377544; // the root of 12
  }

  private static List<String> names() {
    var names = new ArrayList<>(List.of(RADAR, OLD_RADAR, SUN));
    names.addAll(PACK);
    return List.copyOf(names);
  }
}
