package undercurrent.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: 1 − (1 − loss)ⁿ by hand.
class AttentionTest {
  @Test
  void theFirstPageOfAShiftIsNeverMissed() {
    assertThat(new Attention(0.3).missChance(0)).isZero();
  }

  @Test
  void eachPageTakesTheSameShareOfWhatIsLeft() {
    var attention = new Attention(0.05);

    assertThat(attention.missChance(1)).isCloseTo(0.05, within(1e-12));
    assertThat(attention.missChance(2)).isCloseTo(0.0975, within(1e-12)); // 1 - 0.95 * 0.95
    assertThat(attention.missChance(3)).isCloseTo(0.142625, within(1e-12));
  }

  @Test
  void withoutLossNothingIsEverMissed() {
    assertThat(new Attention(0).missChance(1000)).isZero();
  }

  @Test
  void aLossOfEverythingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Attention(1))
        .withMessage("attention needs a loss from 0 to below 1, not 1.0");
  }

  @Test
  void theModelIsToldWithItsFiguresAndThatItIsAssumed() {
    assertThat(Attention.inWords()).contains("assumed", "on-call.attention-loss", "9.8 %");
  }
}
