package undercurrent.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;

/// Oracle: the published figure, 99.9 % of 30 days leave 43.2 minutes, and sums by hand.
class ErrorBudgetTest {
  @Test
  void threeNinesLeaveFortyThreePointTwoMinutesInThirtyDays() {
    assertThat(new ErrorBudget(0.999).allowedMinutes()).isCloseTo(43.2, within(1e-9));
  }

  @Test
  void whatIsLostAddsUpAndIsForgottenAfterThirtyDays() {
    var budget = new ErrorBudget(0.999);
    budget.lose(SimTime.DAY, 21.6);
    budget.lose(11 * SimTime.DAY, 10.8);

    assertThat(budget.spent(12 * SimTime.DAY)).isCloseTo(0.75, within(1e-9));
    assertThat(budget.spent(31 * SimTime.DAY - 1)).isCloseTo(0.75, within(1e-9));
    assertThat(budget.spent(31 * SimTime.DAY)).isCloseTo(0.25, within(1e-9));
    assertThat(budget.spent(41 * SimTime.DAY)).isZero();
  }

  @Test
  void moreCanBeLostThanThereWas() {
    var budget = new ErrorBudget(0.99);
    budget.lose(0, 864);

    assertThat(budget.spent(0)).isCloseTo(2, within(1e-9)); // 432 minutes are allowed
  }

  @Test
  void aPromiseOfEverythingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ErrorBudget(1));
  }
}
