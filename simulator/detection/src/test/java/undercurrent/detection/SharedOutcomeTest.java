package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.SteeredWeek;

/// Oracle: a hand calculation of two Poisson rates.
class SharedOutcomeTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new SharedOutcome().begin(Settings.defaults(new SharedOutcome().knobs()));

  @Test
  void whoLearnsFromClicksThatItBringsIsFound() {
    assertThat(monitor.look(log, 7)).isEmpty();
    log.enter(new SteeredWeek(6, "marks", 0.8, 40, 200, 10, 100, false));
    // 0.2 against 0.1: √(40/200² + 10/100²) = 0.0447214, so 2.236 standard errors
    assertThat(monitor.look(log, 7)).as("within doubt").isEmpty();
    log.enter(new SteeredWeek(13, "marks", 0.8, 40, 200, 10, 100, true));
    var found = monitor.look(log, 14);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().statistic()).isEqualTo(3.162278, within(1e-6)); // √2 times as many
    assertThat(monitor.look(log, 21)).as("known").isEmpty();
  }

  @Test
  void whoSteersEventsAwayIsFoundAsWell() {
    log.enter(new SteeredWeek(6, "dispatch", 0.75, 100, 1000, 60, 300, false));
    // 0.1 against 0.2: √(100/1000² + 60/300²) = 0.0276887, so 3.611576 standard errors
    assertThat(monitor.look(log, 7).getFirst().statistic()).isEqualTo(3.611576, within(1e-6));
  }

  @Test
  void whoLearnsFromAControlGroupIsLeftAlone() {
    log.enter(new SteeredWeek(6, "marks", 0, 400, 2000, 100, 1000, false));
    assertThat(monitor.look(log, 7)).isEmpty();
  }

  @Test
  void equalRatesAreNoEffect() {
    log.enter(new SteeredWeek(6, "marks", 0.8, 400, 4000, 100, 1000, false));
    assertThat(monitor.look(log, 7)).isEmpty();
  }
}
