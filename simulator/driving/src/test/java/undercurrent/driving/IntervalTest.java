package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: tabulated exact Poisson limits (Garwood 1936) and Wilson's formula by hand.
final class IntervalTest {

  @Test
  void exactPoissonLimitsAreThoseOfTheTable() {
    assertThat(new Rate(0, 1).low()).isZero();
    assertThat(new Rate(0, 1).high()).isCloseTo(3.6889, within(1e-4));
    assertThat(new Rate(4, 1).low()).isCloseTo(1.0899, within(1e-4));
    assertThat(new Rate(4, 1).high()).isCloseTo(10.2416, within(1e-4));
    assertThat(new Rate(10, 2).low()).isCloseTo(4.7954 / 2, within(1e-4));
    assertThat(new Rate(10, 2).high()).isCloseTo(18.3904 / 2, within(1e-4));
  }

  @Test
  void nothingDrivenSaysNothing() {
    assertThat(new Rate(0, 0).high()).isInfinite();
    assertThat(new Proportion(0, 0).high()).isEqualTo(1);
  }

  @Test
  void wilsonLimitsOfNoneInTen() {
    // z²/(n + z²) = 3.8415/13.8415
    assertThat(new Proportion(0, 10).low()).isCloseTo(0, within(1e-12));
    assertThat(new Proportion(0, 10).high()).isCloseTo(0.27754, within(1e-5));
  }

  @Test
  void wilsonLimitsOfEightInTen() {
    assertThat(new Proportion(8, 10).low()).isCloseTo(0.4902, within(1e-4));
    assertThat(new Proportion(8, 10).high()).isCloseTo(0.9433, within(1e-4));
  }

  @Test
  void theSignTestCountsSequences() {
    assertThat(new Proportion(0, 5).chanceOfSoFew(0.5)).isCloseTo(1 / 32.0, within(1e-12));
    assertThat(new Proportion(1, 5).chanceOfSoFew(0.5)).isCloseTo(6 / 32.0, within(1e-12));
    assertThat(new Proportion(5, 5).chanceOfSoFew(0.5)).isEqualTo(1);
    assertThat(new Proportion(0, 0).chanceOfSoFew(0.5)).isEqualTo(1);
  }

  @Test
  void onlyTrialsThatEndDifferentlyAreWonOrLost() {
    var own = java.util.List.of(true, true, false, false);
    var other = java.util.List.of(true, false, true, false);
    assertThat(Proportion.ofWins(own, other)).isEqualTo(new Proportion(1, 2));
  }
}
