package undercurrent.driving;

import undercurrent.random.RandomStream;

/// The sensors of a car: they turn what is there into a frame.
public final class Sensors {
  private Sensors() {}

  /// Returns what camera and laser deliver of a scene.
  ///
  /// @param stream the stream of sensor noise; each frame takes the same count of numbers
  public static Frame frame(Scene scene, RandomStream stream) {
    return frame(scene, stream, new float[Camera.WIDTH * Camera.HEIGHT]);
  }

  /// Returns the same.
  ///
  /// @param pixels what the picture is put into
  static Frame frame(Scene scene, RandomStream stream, float[] pixels) {
    var outline = Silhouette.of(scene);
    float[] ranges = Lidar.scan(scene, outline, stream);
    Camera.take(scene, outline, stream, pixels);
    return new Frame(pixels, ranges, scene.appearance().atCrossing(), OfferedReadings.of(scene));
  }
}
