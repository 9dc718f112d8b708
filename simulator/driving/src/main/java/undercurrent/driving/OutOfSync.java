package undercurrent.driving;

import undercurrent.random.RandomStream;

/// A recording whose laser runs by another clock than its camera, such as when a plug is loose: the
/// picture of one moment stands beside the ranges of another.
///
/// Its columns come from a patch that was cut out of the picture where the laser had found something
/// else.
public final class OutOfSync {
  private OutOfSync() {}

  /// Returns the columns of such a frame.
  ///
  /// @param seen what the picture shows
  /// @param scanned what the laser had in front of it
  /// @param calibration what is believed about the sensors
  /// @param stream the stream of sensor noise
  public static double[] features(
      Scene seen, Scene scanned, SensorCalibration calibration, RandomStream stream) {
    Frame picture = Sensors.frame(seen, stream);
    Frame ranges = Sensors.frame(scanned, stream);
    var parted = new Frame(picture.pixels(), ranges.rangesM(), false, ranges.offered());
    return new FrameReader().read(parted, calibration);
  }
}
