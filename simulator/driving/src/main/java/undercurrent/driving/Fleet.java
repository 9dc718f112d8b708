package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;
import undercurrent.random.RandomStream;

/// A fleet that drives encounters and logs frames.
///
/// Only encounters are simulated; the quiet miles between them are not. An encounter stands for
/// `milesPerEncounter` miles, so that rates per mile are encounters' outcomes over that many miles.
///
/// @param driver who watches each car
/// @param milesPerEncounter the miles between two encounters worth simulating
/// @param logEvery every how many frames one is logged; after a trigger all of an encounter's are
public record Fleet(SafetyDriver driver, double milesPerEncounter, int logEvery) {
  /// How often each kind comes in ten encounters (assumed).
  private static final List<EncounterKind> KINDS =
      List.of(
          EncounterKind.PEDESTRIAN,
          EncounterKind.PEDESTRIAN,
          EncounterKind.CYCLIST,
          EncounterKind.LEAD_BRAKES,
          EncounterKind.LEAD_BRAKES,
          EncounterKind.CUT_IN,
          EncounterKind.CUT_IN,
          EncounterKind.EMPTY_ROAD,
          EncounterKind.EMPTY_ROAD,
          EncounterKind.EMPTY_ROAD);

  /// Checks the numbers.
  public Fleet {
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
    return new Fleet(SafetyDriver.trained(), 250, 5);
  }

  /// Drives.
  ///
  /// @param perception what is in the cars
  /// @param calibration the error of the sensors' calibration
  /// @param exposure the slices of the week
  /// @param encounters how many encounters are driven
  /// @param firstId the number of the first frame and encounter, so that numbers stay unique
  /// @param stream the stream of the week; each encounter has a substream of its own
  public DriveSample drive(
      Perception perception,
      SensorCalibration calibration,
      Exposure exposure,
      int encounters,
      int firstId,
      RandomStream stream) {
    var loop = new DrivingLoop(perception, driver);
    var outcomes = new ArrayList<EncounterOutcome>(encounters);
    var log = new FrameLog(firstId, logEvery);
    for (int i = 0; i < encounters; i++) {
      var own = stream.substream("encounter " + i);
      var slice = exposure.sample(own);
      var kind = KINDS.get(own.nextInt(KINDS.size()));
      log.begin(firstId + i);
      var outcome = loop.drive(Encounter.ordinary(kind, slice, own), calibration, own, log);
      log.end(outcome);
      outcomes.add(outcome);
    }
    return DriveSample.of(outcomes, milesPerEncounter, log.frames(), log.truth());
  }
}
