package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import undercurrent.driving.LaneChange.Effect;

/// Oracle: equations 2 and 3 of Kesting, Treiber and Helbing (2007), worked out by hand with the
/// intelligent driver model at 20 m/s: on a free road 3 (1 − (20/33.3)⁴) = 2.6096 m/s², wanted gap
/// 2 + 20 · 1.6 = 34 m.
final class LaneChangeTest {
  private static final CarFollowing DRIVER = new CarFollowing(33.3, 1.6, 2, 3, 5, 4, 6);
  private static final LaneChange EGOIST = LaneChange.usual();

  @Test
  void aFollowerMayBeMadeToBrakeWithTwoMetresPerSecondSquared() {
    assertThat(EGOIST.isSafe(-2)).isTrue();
    assertThat(EGOIST.isSafe(-2.01)).isFalse();
  }

  @Test
  void aGapOfTwentySevenPointFourMetresIsSafe() {
    // 2.6096 − 3 (34/g)² = −2 at g = 34 / √(4.6096/3) = 27.43 m
    assertThat(EGOIST.isSafe(DRIVER.behind(20, 27.5, 20))).isTrue();
    assertThat(EGOIST.isSafe(DRIVER.behind(20, 27.4, 20))).isFalse();
  }

  @Test
  void inEquilibriumAGapOfThirtyEightMetresPays() {
    // the own acceleration is 0; 2.6096 − 3 (34/g)² = 0.2 at g = 34 / √(2.4096/3) = 37.94 m
    double now = DRIVER.behind(20, DRIVER.equilibriumGapM(20), 20);
    var near = new Effect(now, DRIVER.behind(20, 37.9, 20));
    var far = new Effect(now, DRIVER.behind(20, 38, 20));
    assertThat(EGOIST.pays(near, Effect.NONE, Effect.NONE)).isFalse();
    assertThat(EGOIST.pays(far, Effect.NONE, Effect.NONE)).isTrue();
  }

  @Test
  void anEgoistDoesNotCareWhatOthersLoseAndAnAltruistDoes() {
    // 1 − 0.5 m/s² with politeness 0; with 1, 1 − 0.5 + (−1.5 + 0.4) = −0.6
    var own = new Effect(0.5, 1);
    var newFollower = new Effect(0.5, -1);
    var oldFollower = new Effect(-0.4, 0);
    assertThat(EGOIST.pays(own, newFollower, oldFollower)).isTrue();
    assertThat(new LaneChange(1, 0.2, 2).pays(own, newFollower, oldFollower)).isFalse();
    // with 0.25: 0.5 + 0.25 · (−1.1) = 0.225
    assertThat(new LaneChange(0.25, 0.2, 2).pays(own, newFollower, oldFollower)).isTrue();
  }

  @Test
  void whoeverWasBehindMayBeReasonEnoughToMakeRoom() {
    var own = new Effect(1, 1);
    var oldFollower = new Effect(-1, 0);
    assertThat(new LaneChange(0.5, 0.2, 2).pays(own, Effect.NONE, oldFollower)).isTrue();
    assertThat(EGOIST.pays(own, Effect.NONE, oldFollower)).isFalse();
  }

  @Test
  void negativeNumbersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LaneChange(-1, 0.2, 2));
  }
}
