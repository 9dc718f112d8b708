package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import undercurrent.random.RandomStream;

/// A fixed list of encounters near the physical limit.
///
/// Near the limit, because errors of perception become collisions only there: a pedestrian who is
/// visible from 80 m is avoided by any detector.
///
/// @param encounters the list
public record ScenarioSuite(List<Encounter> encounters) {
  /// What twelve encounters consist of.
  private static final List<EncounterKind> TURN =
      List.of(
          EncounterKind.PEDESTRIAN,
          EncounterKind.EMPTY_ROAD,
          EncounterKind.PEDESTRIAN,
          EncounterKind.CYCLIST,
          EncounterKind.EMPTY_ROAD,
          EncounterKind.PEDESTRIAN,
          EncounterKind.LEAD_BRAKES,
          EncounterKind.CYCLIST,
          EncounterKind.CUT_OUT,
          EncounterKind.EMPTY_ROAD,
          EncounterKind.LEAD_BRAKES,
          EncounterKind.CUT_IN);

  /// Copies the list.
  public ScenarioSuite {
    encounters = List.copyOf(encounters);
  }

  /// Returns a suite over all slices: of each twelve encounters three are with a pedestrian, two
  /// with a cyclist, two with a braking lead car, one with a cut-in, one with a cut-out and three
  /// on an empty road.
  ///
  /// @param perSlice how many encounters a slice has
  /// @param stream the stream that the suite is drawn from; the same stream gives the same suite
  public static ScenarioSuite nearTheLimit(int perSlice, RandomStream stream) {
    return nearTheLimit(perSlice, Looks.TODAY, stream);
  }

  /// Returns the same with road users that look as given.
  public static ScenarioSuite nearTheLimit(int perSlice, Looks looks, RandomStream stream) {
    var encounters = new ArrayList<Encounter>();
    for (Conditions slice : Conditions.ALL) {
      var own = stream.substream(slice.id());
      for (int i = 0; i < perSlice; i++) {
        var encounter = Encounter.nearTheLimit(TURN.get(i % TURN.size()), slice, own);
        encounters.add(encounter.under(looks));
      }
    }
    return new ScenarioSuite(encounters);
  }

  /// Returns the encounters of one slice or kind only.
  public ScenarioSuite only(Predicate<Encounter> wanted) {
    return new ScenarioSuite(encounters.stream().filter(wanted).toList());
  }

  /// Drives the list without a safety driver, as on a closed course.
  ///
  /// @param perception what is validated
  /// @param calibration the error of the sensors' calibration
  /// @param stream the stream of the run; each encounter has a substream of its own
  public SuiteResult run(
      Perception perception, SensorCalibration calibration, RandomStream stream) {
    return run(perception, SafetyDriver.absent(), calibration, stream);
  }

  /// Drives the list with a driver on board; [SafetyDriver#alone] with [Perception#blind] is the
  /// baseline of a person at the wheel.
  public SuiteResult run(
      Perception perception,
      SafetyDriver driver,
      SensorCalibration calibration,
      RandomStream stream) {
    var loop = new DrivingLoop(perception, driver);
    var outcomes = new ArrayList<EncounterOutcome>(encounters.size());
    for (int i = 0; i < encounters.size(); i++) {
      var own = stream.substream("encounter " + i);
      outcomes.add(loop.drive(encounters.get(i), calibration, own));
    }
    return new SuiteResult(outcomes);
  }
}
