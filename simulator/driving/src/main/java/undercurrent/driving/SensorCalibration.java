package undercurrent.driving;

import java.util.List;
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
/// @param tone the error of the camera's response curve: a brightness p is read as
///   p + tone p (1 − p)
/// @param blind the share of the laser's beams that dirt on its window keeps from coming back, which
///   are taken for beams that met nothing; 0 to 1
public record SensorCalibration(
    double pitchRad, double yawRad, double rangeM, double tone, double blind) {
  /// The spread of each angle after a calibration, in radians (assumed: 2 mrad, 0.11 degrees).
  public static final double TYPICAL_SD_RAD = 0.002;

  private static final int SPOT = 29; // parts the dirty beams over the window

  /// No error.
  public static final SensorCalibration EXACT = new SensorCalibration(0, 0, 0, 0, 0);

  /// Checks that the errors are finite.
  public SensorCalibration {
    if (!Double.isFinite(pitchRad + yawRad + rangeM + tone) || !(blind >= 0 && blind <= 1)) {
      throw new IllegalArgumentException(
          "a calibration needs finite errors and a share from 0 to 1, not "
              + List.of(pitchRad, yawRad, rangeM, tone, blind));
    }
  }

  /// Makes errors of geometry only.
  public SensorCalibration(double pitchRad, double yawRad, double rangeM) {
    this(pitchRad, yawRad, rangeM, 0, 0);
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

  /// Returns the brightness of pixels as this calibration reads them.
  float[] read(float[] pixels) {
    if (tone == 0) {
      return pixels;
    }
    float[] out = new float[pixels.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (pixels[i] + tone * pixels[i] * (1 - pixels[i]));
    }
    return out;
  }

  /// Returns what a new firmware of the sensors does to those who still believe in the old one: the
  /// picture is cut elsewhere, the response curve is another, and ranges are counted from another
  /// point (sizes assumed).
  ///
  /// @param size in releases of usual size; 0 for none
  public static SensorCalibration firmware(double size) {
    return new SensorCalibration(0.01 * size, 0, 0.4 * size, 0.8 * size, 0);
  }

  /// Returns what dirt on the windows of the sensors does to those who do not know of it: it scatters
  /// light into what is dark, and keeps beams from coming back (both assumed).
  ///
  /// @param share the share of the windows that is dirty, 0 to 1
  public static SensorCalibration dirt(double share) {
    return new SensorCalibration(0, 0, 0, share, share);
  }

  /// Returns the ranges of the beams as they come back.
  float[] reached(float[] ranges) {
    if (blind == 0) {
      return ranges;
    }
    float[] out = ranges.clone();
    for (int beam = 0; beam < out.length; beam++) {
      if (beam * SPOT % out.length < blind * out.length) {
        out[beam] = 0;
      }
    }
    return out;
  }

  /// Returns the sum of this error and another, such as a week of drift.
  public SensorCalibration plus(SensorCalibration other) {
    return new SensorCalibration(
        pitchRad + other.pitchRad,
        yawRad + other.yawRad,
        rangeM + other.rangeM,
        tone + other.tone,
        Math.min(1, blind + other.blind));
  }
}
