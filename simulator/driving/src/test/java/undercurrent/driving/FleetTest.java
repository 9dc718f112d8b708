package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: conservation (everything counted once) and common random numbers (two fleets meet the
/// same encounters).
final class FleetTest {
  private static final Perception UNSURE_WALKER =
      Perception.learned(
          row -> row[0] > 0.5 ? new double[] {0, 0, 0, 1, 0} : new double[] {1, 0, 0, 0, 0});

  @Test
  void everyEncounterIsCountedOnceAndStandsForItsMiles() {
    var sample = drive(UNSURE_WALKER, 0);
    assertThat(sample.outcomes()).hasSize(60);
    assertThat(sample.slices().stream().mapToInt(SliceTally::encounters).sum()).isEqualTo(60);
    assertThat(sample.miles()).isEqualTo(60 * 250.0);
    long disengaged = sample.outcomes().stream().filter(EncounterOutcome::disengaged).count();
    assertThat(sample.disengagements().events()).isEqualTo((int) disengaged);
  }

  @Test
  void twoFleetsMeetTheSameEncounters() {
    var one = drive(UNSURE_WALKER, 0).outcomes();
    var two = drive(Perception.perfect(), 0).outcomes();
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.get(i).encounter()).isEqualTo(two.get(i).encounter());
    }
  }

  @Test
  void theSameStreamGivesTheSameSample() {
    assertThat(drive(UNSURE_WALKER, 0).outcomes()).isEqualTo(drive(UNSURE_WALKER, 0).outcomes());
  }

  @Test
  void theTruthOfEachLoggedFrameIsKeptApart() {
    var sample = drive(UNSURE_WALKER, 1000);
    assertThat(sample.frames()).isNotEmpty();
    assertThat(sample.truth().size()).isEqualTo(sample.frames().size());
    assertThat(sample.frames().getFirst().id()).isEqualTo(1000);
    for (var frame : sample.frames()) {
      assertThat(sample.truth().reveal(frame).conditions()).isEqualTo(frame.conditions());
    }
    assertThatThrownBy(() -> sample.truth().reveal(1)).hasMessage("frame 1 is not in this sample");
  }

  @Test
  void anEncounterThatWentWrongIsLoggedWhole() {
    var sample = drive(UNSURE_WALKER, 0);
    for (int i = 0; i < sample.outcomes().size(); i++) {
      int number = i;
      var outcome = sample.outcomes().get(i);
      long logged = sample.frames().stream().filter(f -> f.encounter() == number).count();
      if (outcome.collision() || outcome.disengaged()) {
        assertThat(logged).isEqualTo(outcome.frames());
      }
    }
  }

  @Test
  void withoutADriverErrorsAreCollisionsInsteadOfDisengagements() {
    var streams = new RandomStreams(31, 0);
    var driverless = new Fleet(SafetyDriver.absent(), 250, 5, java.util.Set.of());
    var exposure = Climate.PACIFIC_COAST.typical();
    var exact = SensorCalibration.EXACT;
    var alone =
        driverless.drive(Perception.blind(), exact, exposure, 200, 0, streams.stream("fleet"));
    var watched =
        Fleet.testing().drive(Perception.blind(), exact, exposure, 200, 0, streams.stream("fleet"));
    assertThat(alone.disengagements().events()).isZero();
    assertThat(watched.disengagements().events()).isGreaterThan(50);
    assertThat(watched.collisions().events()).isLessThan(alone.collisions().events() / 2);
  }

  private static DriveSample drive(Perception perception, int firstId) {
    var stream = new RandomStreams(30, 0).stream("fleet");
    var exposure = Climate.PACIFIC_COAST.typical();
    return Fleet.testing()
        .drive(perception, SensorCalibration.EXACT, exposure, 60, firstId, stream);
  }
}
