package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import undercurrent.random.Constant;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: the stopping distance 0.2 s · v + v²/(2 · 7 m/s²) = 16.56 m from 50 km/h, by hand, and
/// bounds: perfect perception never collides, blind perception always does.
final class DrivingLoopTest {
  private static final Confirmation AT_ONCE = new Confirmation(1, 1, 0.5);

  @Test
  void fromFiftyKilometresAnHourTheCarStopsWithinSixteenPointSixMetres() {
    var outcome = pedestrianAt(30, new Perception.Perfect(AT_ONCE), SafetyDriver.absent());
    assertThat(outcome.collision()).isFalse();
    assertThat(30 - outcome.closestM()).isCloseTo(16.556, within(0.01));
  }

  @Test
  void eachFrameOfConfirmationCostsATenthOfASecond() {
    var outcome = pedestrianAt(30, Perception.perfect(), SafetyDriver.absent());
    assertThat(30 - outcome.closestM()).isCloseTo(16.556 + 2 * 1.3889, within(0.01));
  }

  @Test
  void perfectPerceptionNeverCollidesAndNeverBrakesForNothing() {
    for (int replication = 0; replication < 5; replication++) {
      var streams = new RandomStreams(11, replication);
      var suite = ScenarioSuite.nearTheLimit(100, streams.stream("suite"));
      var result = suite.run(Perception.perfect(), SensorCalibration.EXACT, streams.stream("run"));
      assertThat(result.collisions().hits()).as("replication %d", replication).isZero();
      assertThat(result.phantomBrakesPerMinute().events()).isZero();
    }
  }

  @Test
  void blindPerceptionAlwaysCollidesWithoutADriver() {
    var streams = new RandomStreams(12, 0);
    var suite = ScenarioSuite.nearTheLimit(50, streams.stream("suite"));
    var result = suite.run(Perception.blind(), SensorCalibration.EXACT, streams.stream("run"));
    assertThat(result.collisions().value()).isEqualTo(1);
    var hit = pedestrianAt(30, Perception.blind(), SafetyDriver.absent());
    assertThat(hit.impactKmh()).isCloseTo(50, within(0.1));
  }

  @Test
  void aDriverInTimeTurnsAnErrorIntoADisengagement() {
    // decides at once (2.9 s to contact), brakes 0.75 s later: 40 − 10.4 m are left, 12.7 needed
    var outcome = pedestrianAt(40, Perception.blind(), driver(3, 0.75));
    assertThat(outcome.disengagement()).isEqualTo(Disengagement.DRIVER);
    assertThat(outcome.collision()).isFalse();
  }

  @Test
  void aDriverTooLateOnlySoftensTheCollision() {
    // decides at 1 s (14 m), brakes 0.75 s later with 3.5 m left
    var outcome = pedestrianAt(30, Perception.blind(), driver(1, 0.75));
    assertThat(outcome.disengagement()).isEqualTo(Disengagement.DRIVER);
    assertThat(outcome.collision()).isTrue();
    assertThat(outcome.impactKmh()).isBetween(35.0, 50.0);
  }

  @Test
  void aDriverLeavesACarAloneThatBrakesEnough() {
    var outcome = pedestrianAt(30, Perception.perfect(), SafetyDriver.trained());
    assertThat(outcome.disengagement()).isEqualTo(Disengagement.NONE);
  }

  @Test
  void aCarThatIsUnsureForTooLongGivesUp() {
    Perception unsure = Perception.learned(row -> new double[] {0.4, 0.3, 0.1, 0.1, 0.1});
    var road = encounter(EncounterKind.EMPTY_ROAD, RoadUser.EMPTY, 60);
    var outcome = drive(road, unsure, SafetyDriver.absent());
    assertThat(outcome.disengagement()).isEqualTo(Disengagement.SYSTEM);
    assertThat(outcome.frames()).isEqualTo(DrivingLoop.PATIENCE_FRAMES);
  }

  @Test
  void seeingAPersonOnAnEmptyRoadIsAPhantomBrake() {
    Perception haunted = Perception.learned(row -> new double[] {0, 0, 0, 1, 0});
    var road = encounter(EncounterKind.EMPTY_ROAD, RoadUser.EMPTY, 60);
    assertThat(drive(road, haunted, SafetyDriver.absent()).phantomBrakes()).isEqualTo(1);
  }

  @Test
  void aPersonAloneAtTheWheelIsBetterThanABlindCarAndWorseThanAPerfectOne() {
    var streams = new RandomStreams(13, 0);
    var suite = ScenarioSuite.nearTheLimit(50, streams.stream("suite"));
    var result =
        suite.run(
            Perception.blind(),
            SafetyDriver.alone(),
            SensorCalibration.EXACT,
            streams.stream("run"));
    assertThat(result.collisions().value()).isBetween(0.02, 0.9);
  }

  private static SafetyDriver driver(double criticalTtcS, double reactionS) {
    return new SafetyDriver(1, criticalTtcS, new Constant(reactionS), 7.6, 0);
  }

  private static EncounterOutcome pedestrianAt(
      double gapM, Perception perception, SafetyDriver driver) {
    return drive(
        encounter(EncounterKind.PEDESTRIAN, RoadUser.PEDESTRIAN, gapM), perception, driver);
  }

  private static Encounter encounter(EncounterKind kind, RoadUser roadUser, double gapM) {
    return new Encounter(
        kind,
        Conditions.CLEAR_DAY,
        Road.STREET,
        roadUser,
        Appearance.typical(),
        Encounter.CITY_MPS,
        gapM,
        0,
        0,
        0,
        0);
  }

  private static EncounterOutcome drive(
      Encounter encounter, Perception perception, SafetyDriver driver) {
    RandomStream stream = new RandomStreams(1, 0).stream("encounter");
    return new DrivingLoop(perception, driver).drive(encounter, SensorCalibration.EXACT, stream);
  }
}
