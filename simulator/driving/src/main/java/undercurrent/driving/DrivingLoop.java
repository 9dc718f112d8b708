package undercurrent.driving;

import undercurrent.random.RandomStream;

/// A car that perceives, decides and moves ten times a second until an encounter is over.
///
/// Perception is confirmed over frames, then a vulnerable road user within three seconds is braked
/// for with 7 m/s², and a vehicle is followed by the intelligent driver model; a command acts 0.2 s
/// later. From 50 km/h that is 0.2 × 13.9 + 13.9²/14 = 16.6 m to a stop. The speed of what is ahead
/// is taken from a radar that is assumed to be exact.
///
/// @param perception what the car believes to be ahead
/// @param driver who watches it
public record DrivingLoop(Perception perception, SafetyDriver driver) {
  /// The deceleration of an emergency brake, in m/s².
  public static final double BRAKING_MPS2 = 7;

  /// The time from command to deceleration, in frames: 0.2 s.
  public static final int ACTUATION_FRAMES = 2;

  /// The time ahead within which a vulnerable road user is braked for, in seconds (assumed).
  public static final double HORIZON_S = 3;

  /// The frames in a row that a car may be unsure before it gives up: 1.2 s (assumed).
  public static final int PATIENCE_FRAMES = 12;

  /// Drives an encounter.
  ///
  /// @param encounter what happens
  /// @param calibration the error of the sensors' calibration
  /// @param stream a stream of this encounter's own
  public EncounterOutcome drive(
      Encounter encounter, SensorCalibration calibration, RandomStream stream) {
    return drive(encounter, calibration, stream, FrameListener.NONE);
  }

  /// Drives an encounter and shows each frame to a listener.
  public EncounterOutcome drive(
      Encounter encounter,
      SensorCalibration calibration,
      RandomStream stream,
      FrameListener listener) {
    var belief = new Belief(perception, calibration, stream.substream("sensors"), listener);
    return new Drive(encounter, belief, driver, stream.substream("driver")).toTheEnd();
  }
}
