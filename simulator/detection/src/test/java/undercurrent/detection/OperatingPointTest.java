package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.Acted;
import undercurrent.system.OperationsLog;

/// Oracle: the normal interval of a share, by hand. Wanted is half. Of 4,000 scores 2,260 pass: half a
/// 99 % interval is 2.576 √(0.565 · 0.435 / 4000) = 0.0202, so that 0.5448 > 1.08 · 0.5 = 0.54; of 2,220 it
/// is 0.0202 as well, and 0.5348 is not beyond.
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

  private List<Finding> afterWeeks(int weeks, long acted, long of) {
    List<Finding> last = List.of();
    for (int week = 0; week < weeks; week++) {
      last = after(acted, of);
    }
    return last;
  }

  @Test
  void anotherShareIsFoundInFourWeeksAfterTheFirstFour() {
    assertThat(afterWeeks(4, 300, 1_000)).as("the first weeks").isEmpty();
    assertThat(afterWeeks(3, 565, 1_000)).as("three weeks").isEmpty();
    assertThat(after(565, 1_000))
        .containsExactly(
            new Finding(
                "threshold",
                0.565,
                1.08 * 0.5,
                false,
                "another share than was wanted passes 'threshold'"));
    assertThat(monitor.look(log, day)).as("the same week").isEmpty();
    assertThat(afterWeeks(3, 565, 1_000)).as("weeks that were partly reported").isEmpty();
    assertThat(after(565, 1_000)).as("it is still so").hasSize(1);
  }

  @Test
  void aShareWhoseIntervalReachesTheFactorIsNotFound() {
    assertThat(afterWeeks(12, 555, 1_000)).isEmpty();
  }

  @Test
  void weeksToEitherSideOutweighEachOther() {
    for (int week = 0; week < 12; week++) {
      assertThat(after(week % 2 == 0 ? 600 : 400, 1_000)).isEmpty();
    }
  }

  @Test
  void thinPagesAreFoundAsWell() {
    assertThat(afterWeeks(8, 300, 1_000)).hasSize(1);
  }

  @Test
  void fewScoresProveNothing() {
    assertThat(afterWeeks(12, 3, 5)).isEmpty(); // 0.6 ± 0.28
  }
}
