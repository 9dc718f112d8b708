package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: clicks that are exactly what an exponent says.
class PositionBiasTest {

  @Test
  void exactClicksTellTheirExponent() {
    assertThat(PositionBias.exponent(new long[] {5, 5, 5})).isCloseTo(0, within(1e-9));
    assertThat(PositionBias.exponent(new long[] {60, 30, 20, 15, 12})).isCloseTo(1, within(1e-9));
    assertThat(PositionBias.exponent(new long[] {36, 9, 4})).isCloseTo(2, within(1e-9));
    assertThat(PositionBias.exponent(new long[] {1, 2, 3})).isCloseTo(-1, within(1e-9));
  }

  @Test
  void withoutClicksNothingIsTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PositionBias.exponent(new long[3]))
        .withMessage("position bias is told from clicks on two places or more, not 0 on 3");
  }
}
