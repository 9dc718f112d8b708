package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.Acted;
import undercurrent.system.OperationsLog;

/// Oracle: the normal interval of a share, by hand. Wanted is half. Of 1,000 scores 620 pass: half a
/// 99 % interval is 2.576 √(0.62 · 0.38 / 1000) = 0.0395, so that 0.5805 > 1.15 · 0.5 = 0.575; of 610 it
/// is 0.0397, and 0.5703 is not beyond.
class OperatingPointTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new OperatingPoint().begin(Settings.defaults(new OperatingPoint().knobs()));
  private int day;

  private List<Finding> after(long acted, long of) {
    day += 7;
    log.enter(new Acted(day, "threshold", acted, of, 0.5));
    return monitor.look(log, day);
  }

  @Test
  void anotherShareIsFoundWhenTheNextWeekConfirmsIt() {
    assertThat(after(500, 1_000)).isEmpty();
    assertThat(after(620, 1_000)).as("one week").isEmpty();
    assertThat(after(620, 1_000))
        .containsExactly(
            new Finding(
                "threshold", 0.62, 0.5, false, "another share than was wanted passes 'threshold'"));
    assertThat(monitor.look(log, day)).as("the same week").isEmpty();
  }

  @Test
  void aShareWhoseIntervalReachesTheFactorIsNotFound() {
    after(610, 1_000);
    assertThat(after(610, 1_000)).isEmpty();
  }

  @Test
  void thinPagesAreFoundAsWell() {
    after(300, 1_000);
    assertThat(after(300, 1_000)).hasSize(1);
  }

  @Test
  void fewScoresProveNothing() {
    after(14, 20); // 0.7 ± 0.26
    assertThat(after(14, 20)).isEmpty();
  }
}
