package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.ActionDay;
import undercurrent.system.OperationsLog;

/// Oracle: mean and deviation by hand. On 14 days 8 or 12 of 100 in turn were hidden: the mean is 0.1, the
/// deviation 0.02 √(14/13) = 0.02075, and six of them above the mean are 0.2245.
class ActionRateTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new ActionRate().begin(Settings.defaults(new ActionRate().knobs()));
  private int day;

  private List<Finding> after(int count, int of) {
    log.enter(new ActionDay(day++, "items hidden", count, of));
    return monitor.look(log, day);
  }

  @BeforeEach
  void usual() {
    for (int i = 0; i < 7; i++) {
      after(8, 100);
      after(12, 100);
    }
  }

  @Test
  void daysInSuccessionAboveTheLimitAreFoundOnce() {
    assertThat(after(225, 1_000)).isEmpty();
    assertThat(after(225, 1_000)).isEmpty();
    assertThat(after(225, 1_000))
        .hasSize(1)
        .first()
        .extracting(Finding::statistic)
        .isEqualTo(0.225);
    assertThat(after(225, 1_000)).as("the next day of the same").isEmpty();
  }

  @Test
  void aDayThatSomethingStoppedIsNoneOfThem() {
    after(900, 1_000);
    after(900, 1_000);
    assertThat(after(100, 1_000)).isEmpty();
  }

  @Test
  void daysBelowTheLimitAreNotFound() {
    after(224, 1_000);
    after(224, 1_000);
    assertThat(after(224, 1_000)).isEmpty();
  }
}
