package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.Split;

/// Oracle: groups counted by hand.
class SplitOverlapTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new SplitOverlap().begin(Settings.defaults(new SplitOverlap().knobs()));

  @Test
  void groupsOnBothSidesAreFoundUntilTheyArePartedAgain() {
    assertThat(monitor.look(log, 0)).isEmpty();
    log.add(new Split(1, "data-1", 100, 0));
    assertThat(monitor.look(log, 1)).isEmpty();
    log.add(new Split(2, "data-2", 80, 60));
    assertThat(monitor.look(log, 2))
        .containsExactly(
            new Finding(
                "held-back rows",
                0.75,
                0.01,
                false,
                "rows of one group are learnt from and held back in data-2"));
    log.add(new Split(3, "data-3", 80, 60));
    assertThat(monitor.look(log, 3)).as("known").isEmpty();
    log.add(new Split(4, "data-4", 80, 0));
    assertThat(monitor.look(log, 4)).isEmpty();
    log.add(new Split(5, "data-5", 80, 40));
    assertThat(monitor.look(log, 5)).hasSize(1);
  }
}
