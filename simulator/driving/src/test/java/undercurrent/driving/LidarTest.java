package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: the return probability 0.95 exp(−2 a d) and the number of beams that a width covers, by
/// hand.
final class LidarTest {

  @Test
  void aTruckAtTwentyMetresReturnsTheBeamsItCovers() {
    // 2.5 m · 72/20 m = 9 beams, each back with 0.95 exp(−2 · 0.0005 · 20) = 0.931
    assertThat(meanBeams(Conditions.CLEAR_DAY, 20)).isCloseTo(9 * 0.931, within(0.1));
  }

  @Test
  void fogTakesBeamsAway() {
    // 2.5 m · 72/60 m = 3 beams, each back with 0.95 exp(−2 · 0.012 · 60) = 0.225
    assertThat(meanBeams(Conditions.of("fog-day"), 60)).isCloseTo(3 * 0.225, within(0.1));
  }

  private static double meanBeams(Conditions slice, double distanceM) {
    var scene = new Scene(slice, RoadUser.TRUCK, distanceM, 0, Appearance.typical());
    var stream = new RandomStreams(3, 0).stream("sensors");
    int beams = 0;
    for (int i = 0; i < 2000; i++) {
      for (float range : Sensors.frame(scene, stream).rangesM()) {
        beams += Math.abs(range - distanceM) < 0.5 ? 1 : 0;
      }
    }
    return beams / 2000.0;
  }
}
