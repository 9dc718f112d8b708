package undercurrent.driving;

import undercurrent.random.RandomStream;

/// A laser scanner of 48 beams in one plane over the camera's field of view.
///
/// A beam comes back from a surface at distance d with probability 0.95 exp(−2 a d), a being the
/// extinction of the weather, times the share of the beam that the surface covers; from a drop at
/// any distance with the weather's clutter probability. All levels are assumed.
public final class Lidar {
  /// The number of beams, one a column of the camera.
  public static final int BEAMS = 48;

  /// The farthest range in metres.
  public static final double REACH_M = 90;

  /// The standard deviation of a range in metres.
  public static final double RANGE_SD_M = 0.05;

  private static final double DETECTED = 0.95;

  private Lidar() {}

  /// Returns the probability that a beam which hits a surface comes back.
  ///
  /// @param weather what is in the air
  /// @param distanceM the distance of the surface in metres
  public static double returnProbability(Weather weather, double distanceM) {
    return DETECTED * StrictMath.exp(-2 * weather.lidarExtinctionPerM() * distanceM);
  }

  /// Returns the ranges of a scene from left to right.
  ///
  /// @param stream the stream of the sensor; each scan takes one number a beam
  static float[] scan(Scene scene, Silhouette outline, RandomStream stream) {
    double z = scene.distanceM();
    double left = Camera.column(scene.lateralM() + outline.leftM(), z);
    double right = Camera.column(scene.lateralM() + outline.rightM(), z);
    double hit = z < REACH_M ? returnProbability(scene.conditions().weather(), z) : 0;
    double clutter = scene.conditions().weather().lidarClutter();
    float[] ranges = new float[BEAMS];
    for (int beam = 0; beam < BEAMS; beam++) {
      long bits = stream.nextLong();
      double covered = Math.max(0, Math.min(beam + 1, right) - Math.max(beam, left));
      if (share(bits) < hit * covered) {
        ranges[beam] = (float) (z + RANGE_SD_M * SensorNoise.of(bits >>> 40));
      } else if (share(bits >>> 20) < clutter) {
        ranges[beam] = (float) (Scene.NEAREST_M + (REACH_M - Scene.NEAREST_M) * share(bits >>> 44));
      }
    }
    return ranges;
  }

  private static double share(long bits) {
    return (bits & 0xfffff) * 0x1.0p-20;
  }
}
