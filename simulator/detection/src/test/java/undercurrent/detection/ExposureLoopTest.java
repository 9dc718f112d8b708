package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.Exposed;
import undercurrent.system.OperationsLog;

/// Oracle: a mean of four weeks, by hand: three weeks without chance and one with 0.4 % make 0.1 %.
class ExposureLoopTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new ExposureLoop().begin(Settings.defaults(new ExposureLoop().knobs()));

  private List<Finding> after(double... byChance) {
    for (double chance : byChance) {
      log.enter(new Exposed(7, 100, 60, 0.9, chance));
    }
    return monitor.look(log, 7);
  }

  @Test
  void aLogWithoutChanceIsFoundOnceAfterFourWeeks() {
    assertThat(after(0, 0, 0)).as("three weeks").isEmpty();
    assertThat(after(0))
        .containsExactly(
            new Finding(
                "ordering",
                0,
                0.001,
                false,
                "nothing is left to chance, and 60 of 100 items are hardly shown"));
    assertThat(after(0)).as("again").isEmpty();
  }

  @Test
  void aLittleChanceIsEnough() {
    assertThat(after(0, 0, 0, 0.004)).isEmpty();
    assertThat(after(1, 1, 1, 1)).isEmpty();
  }
}
