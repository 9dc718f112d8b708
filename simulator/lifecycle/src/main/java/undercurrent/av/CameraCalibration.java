package undercurrent.av;

import undercurrent.driving.SensorCalibration;
import undercurrent.system.Signal;

/// The calibration of the cameras as the fleet gets it from the team that owns it.
///
/// @param signal the signal behind it; one unit of its noise is 2 mrad of each angle
record CameraCalibration(Signal signal) {

  /// Returns the error of what the fleet is told now.
  SensorCalibration now() {
    return SensorCalibration.offset(signal.offset());
  }
}
