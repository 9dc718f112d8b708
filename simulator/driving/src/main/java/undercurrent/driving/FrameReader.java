package undercurrent.driving;

import undercurrent.random.RandomStream;

/// Makes rows of features frame by frame, in memory of its own that each frame uses again: what a
/// frame needs on the way is larger than what is left of it, and memory that is new each time is
/// never in a cache. Values are those of [FrameFeatures#of], and beside them what others offer. Not for
/// several threads.
public final class FrameReader {
  private final SummedImage image = new SummedImage();
  private final float[] pixels = new float[Camera.WIDTH * Camera.HEIGHT];

  /// Returns the features of a frame, in the order of [FrameFeatures#COLUMNS].
  ///
  /// @param calibration the error of what is believed about the sensors' angles
  public double[] read(Frame frame, SensorCalibration calibration) {
    double[] row = FrameFeatures.of(frame, calibration, image);
    for (int i = 0; i < frame.offered().length; i++) {
      row[FrameFeatures.CROSSING + 1 + i] = frame.offered()[i];
    }
    return row;
  }

  /// Returns the features of what the sensors deliver of a scene, as [Sensors#frame] does.
  double[] look(Scene scene, RandomStream sensors, SensorCalibration calibration) {
    return read(Sensors.frame(scene, sensors, pixels), calibration);
  }
}
