package undercurrent.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.junit.jupiter.api.Test;

/// Oracle: values in closed form, the recurrence of both functions, and Apache Commons Numbers as a
/// peer to the eight digits that it promises.
class PolygammaTest {
  private static final double EULER = 0.57721566490153286;

  @Test
  void closedFormsAreMet() {
    assertThat(Polygamma.digamma(1)).isCloseTo(-EULER, within(2e-14));
    assertThat(Polygamma.digamma(0.5)).isCloseTo(-EULER - 2 * Math.log(2), within(2e-14));
    assertThat(Polygamma.trigamma(1)).isCloseTo(Math.PI * Math.PI / 6, within(2e-14));
    assertThat(Polygamma.trigamma(0.5)).isCloseTo(Math.PI * Math.PI / 2, within(1e-13));
  }

  @Test
  void eachStepAddsWhatTheRecurrenceSays() {
    for (double x = 0.01; x < 40; x += 0.37) {
      assertThat(Polygamma.digamma(x + 1) - Polygamma.digamma(x))
          .as("at %s", x)
          .isCloseTo(1 / x, within(1e-13 / x + 1e-13));
      assertThat(Polygamma.trigamma(x) - Polygamma.trigamma(x + 1))
          .as("at %s", x)
          .isCloseTo(1 / (x * x), within(1e-13 / (x * x) + 1e-13));
    }
  }

  @Test
  void thePeerAgrees() {
    for (double x = 0.001; x < 1e6; x *= 1.7) {
      assertThat(Polygamma.digamma(x))
          .as("at %s", x)
          .isCloseTo(Digamma.value(x), within(1e-8 + 1e-8 / x));
      assertThat(Polygamma.trigamma(x))
          .as("at %s", x)
          .isCloseTo(Trigamma.value(x), within(1e-8 + 1e-8 / (x * x)));
    }
  }
}
