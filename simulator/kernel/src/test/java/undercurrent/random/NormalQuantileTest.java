package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: Wichura's own check values (1988, AS 241), and Apache Commons Statistics as a peer.
class NormalQuantileTest {
  private static final NormalDistribution PEER = NormalDistribution.of(0, 1);

  @ParameterizedTest
  @CsvSource({
    "0.25, -0.6744897501960817",
    "0.001, -3.090232306167814",
    "1e-20, -9.262340089798408"
  })
  void thePaperPrintsTheseValues(double probability, double expected) {
    assertThat(NormalQuantile.of(probability)).isCloseTo(expected, within(1e-14 * -expected));
  }

  @Test
  void quantilesAreThoseOfThePeerFromTailToTail() {
    for (int i = 1; i < 20_000; i++) {
      compare(i / 20_000.0);
    }
    for (int exponent = 5; exponent < 300; exponent += 5) {
      compare(Math.pow(10, -exponent));
    }
  }

  private static void compare(double probability) {
    double expected = PEER.inverseCumulativeProbability(probability);
    assertThat(NormalQuantile.of(probability))
        .as("probability %s", probability)
        .isCloseTo(expected, within(1e-14 * Math.abs(expected) + 1e-300));
  }

  @Test
  void itIsSymmetricAndRises() {
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < 4096; i++) {
      double probability = i / 4096.0; // exact, and so is its complement
      double quantile = NormalQuantile.of(probability);
      assertThat(NormalQuantile.of(1 - probability)).isCloseTo(-quantile, within(1e-15));
      assertThat(quantile).isGreaterThan(last);
      last = quantile;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void probabilitiesOutsideAreRefused(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NormalQuantile.of(probability))
        .withMessage("a normal quantile needs a probability between 0 and 1, not " + probability);
  }
}
