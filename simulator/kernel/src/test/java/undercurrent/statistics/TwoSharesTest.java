package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: distributions whose difference is known in closed form, sums by hand, and
/// symmetry.
class TwoSharesTest {

  @Test
  void withoutTrialsTheDifferenceIsTriangular() {
    // of two uniform shares: P(D < d) = 1 − (1 − d)² / 2 for d from 0 to 1
    var nothing = TwoShares.after(0, 0, 0, 0);
    assertThat(nothing.chanceSecondIsHigher()).isCloseTo(0.5, within(1e-9));
    assertThat(nothing.chanceDifferenceIsBelow(0.3)).isCloseTo(1 - 0.7 * 0.7 / 2, within(1e-9));
    assertThat(nothing.differenceQuantile(0.875)).isCloseTo(0.5, within(1e-8));
    assertThat(nothing.differenceQuantile(0.125)).isCloseTo(-0.5, within(1e-8));
  }

  @Test
  void oneTrialThatSucceedsIsWorthTwoToOne() {
    // densities 1 and 2x: P(Y > X) = ∫ 2y·y dy = 2/3
    assertThat(TwoShares.after(0, 0, 1, 1).chanceSecondIsHigher()).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void itAgreesWithTheFiniteSumOfWholeNumbers() {
    // Miller's sum for Beta(2, 3) against Beta(1, 1): Σ over i of 0 and 1 of
    // B(1 + i, 3 + 1) / ((3 + i)·B(1 + i, 3)·B(1, 1)) = 1/4·1 + (1/20)/(4·1/12) = 0.25 + 0.15
    assertThat(TwoShares.after(0, 0, 1, 3).chanceSecondIsHigher()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void exchangedArmsHaveTheOppositeDifference() {
    var one = TwoShares.after(120, 4000, 150, 4000);
    var other = TwoShares.after(150, 4000, 120, 4000);
    assertThat(one.chanceSecondIsHigher() + other.chanceSecondIsHigher())
        .isCloseTo(1, within(1e-8));
    assertThat(one.differenceQuantile(0.025))
        .isCloseTo(-other.differenceQuantile(0.975), within(1e-7));
    // nearly normal: 0.0075 ± 1.96·√(σ²) with σ² of 0.03·0.97/4000 and 0.0375·0.9625/4000
    assertThat(one.differenceQuantile(0.975) - one.differenceQuantile(0.025))
        .isCloseTo(2 * 1.96 * 0.004037, within(1e-4));
  }

  @Test
  void moreSuccessesThanTrialsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoShares.after(0, 1, 3, 2))
        .withMessage("a share needs 0 or more successes in at least as many trials, not 3 in 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoShares.after(0, 1, 0, 1).differenceQuantile(1))
        .withMessage("a quantile needs a probability between 0 and 1, not 1.0");
  }
}
