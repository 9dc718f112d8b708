package undercurrent.driving;

import undercurrent.random.RandomStream;

/// The sensors of a car: they turn what is there into a frame.
public final class Sensors {
  private Sensors() {}

  /// Returns what camera and laser deliver of a scene.
  ///
  /// @param stream the stream of sensor noise; each frame takes the same count of numbers
  public static Frame frame(Scene scene, RandomStream stream) {
    var outline = Silhouette.of(scene);
    float[] ranges = Lidar.scan(scene, outline, stream);
    return new Frame(
        Camera.picture(scene, outline, stream), ranges, scene.appearance().atCrossing());
  }
}
