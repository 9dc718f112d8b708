package undercurrent.driving;

import undercurrent.random.RandomStream;

/// How wrong the calibration of a car's sensors is: what the calibration service believes minus
/// what is true.
///
/// A wrong angle moves where [FrameFeatures] looks in the picture for what the laser has found: one
/// milliradian is 0.072 pixels.
///
/// @param pitchRad the error of the camera's pitch, in radians; positive looks too low
/// @param yawRad the error of the camera's yaw, in radians; positive looks too far to the right
/// @param rangeM the error of the laser's range, in metres
public record SensorCalibration(double pitchRad, double yawRad, double rangeM) {
  /// The spread of each angle after a calibration, in radians (assumed: 2 mrad, 0.11 degrees).
  public static final double TYPICAL_SD_RAD = 0.002;

  /// No error.
  public static final SensorCalibration EXACT = new SensorCalibration(0, 0, 0);

  /// Checks that the errors are finite.
  public SensorCalibration {
    if (!Double.isFinite(pitchRad) || !Double.isFinite(yawRad) || !Double.isFinite(rangeM)) {
      throw new IllegalArgumentException(
          "a calibration needs finite errors, not " + pitchRad + ", " + yawRad + ", " + rangeM);
    }
  }

  /// Returns errors of pitch and yaw as one calibration leaves them.
  ///
  /// @param sdRad the standard deviation of each angle, in radians
  /// @param stream two uniform numbers are taken
  public static SensorCalibration sample(double sdRad, RandomStream stream) {
    return new SensorCalibration(stream.nextNormal(0, sdRad), stream.nextNormal(0, sdRad), 0);
  }

  /// Returns the same error in pitch and yaw.
  public static SensorCalibration offset(double angleRad) {
    return new SensorCalibration(angleRad, angleRad, 0);
  }

  /// Returns the sum of this error and another, such as a week of drift.
  public SensorCalibration plus(SensorCalibration other) {
    return new SensorCalibration(
        pitchRad + other.pitchRad, yawRad + other.yawRad, rangeM + other.rangeM);
  }
}
