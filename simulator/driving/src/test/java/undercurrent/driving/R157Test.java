package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.random.RandomStreams;

/// Oracle: the table of minimum gap times of UNECE R157, the way that a brake of 6 m/s² after 0.35 s
/// takes, the tabulated rule of three, and the order of the baselines.
class R157Test {

  @ParameterizedTest(name = "at {0} km/h {1} s")
  @CsvSource({
    "0, 1.0",
    "7.2, 1.0",
    "10, 1.1",
    "20, 1.2",
    "30, 1.3",
    "40, 1.4",
    "50, 1.5",
    "60, 1.6"
  })
  void timeGapsAreThoseOfTheRegulation(double kmh, double seconds) {
    assertThat(R157.timeGapS(kmh / 3.6)).isCloseTo(seconds, within(1e-3));
  }

  @Test
  void whatMustBeAvoidedIsWhatABrakeOfSixAfterAThirdOfASecondAvoids() {
    for (double closing = 1; closing < 20; closing += 1) {
      double way = closing * 0.35 + closing * closing / 12;
      assertThat(R157.mustAvoidCutIn(way + 0.01, closing)).isTrue();
      assertThat(R157.mustAvoidCutIn(way - 0.01, closing)).isFalse();
    }
  }

  @Test
  void theCompetentDriverNeedsPerceptionDelayAndTheRampOfTheBrake() {
    for (double closing = 8; closing < 20; closing += 2) {
      // delay, then a ramp of a/j seconds that costs v t − j t³/6, then v²/2a
      double ramp = R157.DRIVER_BRAKING_MPS2 / R157.DRIVER_JERK_MPS3;
      double inRamp = closing * ramp - R157.DRIVER_JERK_MPS3 * ramp * ramp * ramp / 6;
      double after = closing - R157.DRIVER_JERK_MPS3 * ramp * ramp / 2;
      double way = closing * 1.15 + inRamp + after * after / (2 * R157.DRIVER_BRAKING_MPS2);
      assertThat(R157.driverAvoidsCutIn(way + 0.2, closing)).as("%s m/s", closing).isTrue();
      assertThat(R157.driverAvoidsCutIn(way - 0.2, closing)).as("%s m/s", closing).isFalse();
    }
  }

  @Test
  void perfectPerceptionIsAsGoodAsTheDriverAndABlindCarIsNot() {
    var stream = new RandomStreams(1, 0).stream("grid");
    var perfect =
        CutInGrid.drive(
            Perception.perfect(), Conditions.CLEAR_DAY, SensorCalibration.EXACT, stream);
    var blind =
        CutInGrid.drive(Perception.blind(), Conditions.CLEAR_DAY, SensorCalibration.EXACT, stream);
    assertThat(perfect.cells()).hasSize(37).isNotEqualTo(blind.cells());
    assertThat(perfect.asGoodAsADriver().value()).isEqualTo(1);
    assertThat(blind.required().hits()).isZero();
  }

  @Test
  void theRuleOfThreeSaysHowManyMilesAClaimNeeds() {
    // a fatality per 100 million miles: 300 million miles without one (Kalra and Paddock: 275 at
    // 1.09 per 100 million)
    assertThat(Claim.below(1e-8).exposureWithoutEvents()).isCloseTo(2.996e8, within(1e5));
    assertThat(Claim.below(1.09e-8).exposureWithoutEvents()).isCloseTo(2.75e8, within(1e6));
    assertThat(Claim.below(0.01).isMadeBy(new Rate(0, 299))).isFalse();
    assertThat(Claim.below(0.01).isMadeBy(new Rate(0, 300))).isTrue();
    // with one event it takes 4.744, with two 6.296 (Poisson, one-sided 95 %)
    assertThat(new Rate(1, 1).upper(0.95)).isCloseTo(4.744, within(1e-3));
    assertThat(new Rate(2, 1).upper(0.95)).isCloseTo(6.296, within(1e-3));
    assertThatIllegalArgumentException().isThrownBy(() -> Claim.below(0));
  }

  @Test
  void aRuleWithoutLearningSeesVehiclesAndBrakesForWhatIsNone() {
    var stream = new RandomStreams(2, 0).stream("suite");
    var suite = ScenarioSuite.nearTheLimit(20, stream.substream("suite"));
    var vehicles = suite.only(e -> e.roadUser().isVehicle());
    var ruled = vehicles.run(Perception.ruleBased(), SensorCalibration.EXACT, stream);
    var blind = vehicles.run(Perception.blind(), SensorCalibration.EXACT, stream);
    assertThat(ruled.collisions().value()).isLessThan(blind.collisions().value());
    var perfect = suite.run(Perception.perfect(), SensorCalibration.EXACT, stream);
    var all = suite.run(Perception.ruleBased(), SensorCalibration.EXACT, stream);
    assertThat(perfect.collisions().hits()).isZero();
    assertThat(all.collisions().value()).isGreaterThan(perfect.collisions().value());
  }
}
