package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.Restoration;

/// Oracle: medians of three by hand; a quarter of an hour is allowed.
class RestorationTimeTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new RestorationTime().begin(Settings.defaults(new RestorationTime().knobs()));

  private List<Finding> after(double... hours) {
    for (double each : hours) {
      log.add(new Restoration(1, "scoring", each));
    }
    return monitor.look(log, 1);
  }

  @Test
  void aMachineThatActsAtOnceIsNoFinding() {
    assertThat(after(0, 0, 0)).isEmpty();
    assertThat(after(0, 9, 0)).as("one slow one of three").isEmpty();
  }

  @Test
  void fewerThanThreeSayNothing() {
    assertThat(after(5, 5)).isEmpty();
    assertThat(after(5)).hasSize(1);
  }

  @Test
  void theMedianOfTheLastThreeIsHeldAgainstTheLimitOnce() {
    assertThat(after(0, 3, 2))
        .containsExactly(
            new Finding(
                "restoration of service",
                2,
                0.25,
                false,
                "service comes back only when somebody has come"));
    assertThat(monitor.look(log, 2)).as("nothing new").isEmpty();
    assertThat(after(0, 0, 3)).isEmpty();
  }
}
