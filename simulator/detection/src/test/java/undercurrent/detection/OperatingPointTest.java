package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.Acted;
import undercurrent.system.OperationsLog;

/// Oracle: the normal interval of a share, by hand. Of 1,000 scores 700 pass: half a 99 % interval is
/// 2.576 √(0.7 · 0.3 / 1000) = 0.0373, so that 0.663 > 1.3 · 0.5; of 690 it is 0.0377, and 0.652 is
/// still beyond 0.65; of 680 it is not.
class OperatingPointTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new OperatingPoint().begin(Settings.defaults(new OperatingPoint().knobs()));
  private int day;

  private List<Finding> after(long acted, long of) {
    day += 7;
    log.enter(new Acted(day, "threshold", acted, of));
    return monitor.look(log, day);
  }

  private void usual() {
    for (int week = 0; week < 4; week++) {
      assertThat(after(500, 1_000)).isEmpty();
    }
  }

  @Test
  void anotherShareIsFoundWhenTheNextWeekConfirmsIt() {
    usual();
    assertThat(after(700, 1_000)).as("one week").isEmpty();
    assertThat(after(690, 1_000))
        .containsExactly(
            new Finding(
                "threshold", 0.69, 0.5, false, "another share than usual passes 'threshold'"));
    assertThat(monitor.look(log, day)).as("the same week").isEmpty();
  }

  @Test
  void aShareWhoseIntervalReachesTheFactorIsNotFound() {
    usual();
    after(680, 1_000);
    assertThat(after(680, 1_000)).isEmpty();
  }

  @Test
  void thinPagesAreFoundAsWell() {
    usual();
    after(300, 1_000);
    assertThat(after(300, 1_000)).hasSize(1);
  }

  @Test
  void fewScoresProveNothing() {
    usual();
    after(14, 20); // 0.7 ± 0.26
    assertThat(after(14, 20)).isEmpty();
  }
}
