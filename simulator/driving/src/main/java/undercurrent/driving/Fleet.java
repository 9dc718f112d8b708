package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import undercurrent.random.RandomStream;

/// A fleet that drives encounters and logs frames.
///
/// Only encounters are simulated; the quiet miles between them are not. An encounter stands for
/// `milesPerEncounter` miles, so that rates per mile are encounters' outcomes over that many miles.
///
/// @param driver who watches each car
/// @param milesPerEncounter the miles between two encounters worth simulating
/// @param logEvery every how many frames one is logged; after a trigger all of an encounter's are
/// @param closely the conditions in which every frame is logged, because somebody asked for them
public record Fleet(
    SafetyDriver driver, double milesPerEncounter, int logEvery, Set<Conditions> closely) {
  /// Checks the numbers.
  public Fleet {
    closely = Set.copyOf(closely);
    if (!(milesPerEncounter > 0) || logEvery < 1) {
      throw new IllegalArgumentException(
          "a fleet needs miles per encounter above 0 and logs every 1 or more frames, not "
              + milesPerEncounter
              + " and "
              + logEvery);
    }
  }

  /// Returns a test fleet with trained drivers that logs every fifth frame. The 250 miles per
  /// encounter are assumed: they bring a competent model between the median and the best filers of
  /// California (see [FleetHistory]).
  public static Fleet testing() {
    return new Fleet(SafetyDriver.trained(), 250, 5, Set.of());
  }

  /// Returns this fleet with an eye on some conditions.
  public Fleet watching(Set<Conditions> slices) {
    return new Fleet(driver, milesPerEncounter, logEvery, slices);
  }

  /// Drives.
  ///
  /// @param perception what is in the cars
  /// @param calibrations the error of the calibration of each car's sensors, by number from 0
  /// @param mix what is driven in
  /// @param encounters how many encounters are driven
  /// @param firstId the number of the first frame and encounter, so that numbers stay unique
  /// @param stream the stream of the week; each encounter has a substream of its own
  public DriveSample drive(
      Perception perception,
      List<SensorCalibration> calibrations,
      TrafficMix mix,
      int encounters,
      int firstId,
      RandomStream stream) {
    var loop = new DrivingLoop(perception, driver);
    var outcomes = new ArrayList<EncounterOutcome>(encounters);
    var log = new FrameLog(firstId, logEvery);
    for (int i = 0; i < encounters; i++) {
      var own = stream.substream("encounter " + i);
      var encounter = mix.meet(own);
      var calibration = calibrations.get((firstId + i) % calibrations.size());
      log.begin(firstId + i, closely.contains(encounter.conditions()));
      var outcome = loop.drive(encounter, calibration, own, log);
      log.end(outcome);
      outcomes.add(outcome);
    }
    return DriveSample.of(outcomes, milesPerEncounter, log.frames(), log.truth());
  }

  /// Drives on the streets of a city in cars that are all calibrated alike.
  public DriveSample drive(
      Perception perception,
      SensorCalibration calibration,
      Exposure exposure,
      int encounters,
      int firstId,
      RandomStream stream) {
    var mix = TrafficMix.streets(exposure);
    return drive(perception, List.of(calibration), mix, encounters, firstId, stream);
  }
}
