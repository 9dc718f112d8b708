package undercurrent.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Oracle: means by hand.
class HoldoutLookTest {
  private static HoldoutLook look(double[] heldBack, double... later) {
    return new HoldoutLook(1, "model-1", 4, heldBack, later, 0.02);
  }

  @Test
  void optimismIsByHowMuchTheWinnerFellBehind() {
    assertThat(look(new double[] {1, 0, 0.5}, 0.5, -0.25).optimism()).hasValue(0.5 - 0.125);
  }

  @Test
  void withoutLaterRowsNothingIsKnown() {
    assertThat(look(new double[] {1}).optimism()).isEmpty();
    assertThat(look(new double[0], 1).optimism()).isEmpty();
  }
}
