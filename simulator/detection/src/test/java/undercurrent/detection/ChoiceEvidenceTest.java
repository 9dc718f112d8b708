package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.settings.Settings;
import undercurrent.system.ChoiceRead;
import undercurrent.system.OperationsLog;

/// Evidence behind choices.
///
/// Oracle: an interval that holds what is allowed is no evidence; a fifth of the rows is the least.
class ChoiceEvidenceTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new ChoiceEvidence().begin(Settings.defaults(new ChoiceEvidence().knobs()));

  @ParameterizedTest
  @CsvSource({
    "2000, -0.02, -0.001, 0, true, 0",
    "2000, -0.02, 0.001, 0, true, 1",
    "2000, -0.02, 0.001, 0, false, 0",
    "2000, -0.02, 0.019, 0.02, true, 0",
    "2000, -0.02, 0.021, 0.02, true, 1",
    "800, -0.02, -0.001, 0, true, 0",
    "799, -0.02, -0.001, 0, true, 1",
    "300, -0.09, 0.05, 0, false, 0"
  })
  void aChoiceOnLuckOrOnFewRowsIsFound(
      long learnt, double low, double high, double allowed, boolean adopted, int found) {
    log.enter(new ChoiceRead(10, "experiment-1", learnt, 4000, low, high, allowed, adopted));
    assertThat(monitor.look(log, 10)).hasSize(found);
    assertThat(monitor.look(log, 11)).as("each is said once").isEmpty();
  }

  @Test
  void whereNobodyChoosesNothingIsFound() {
    assertThat(monitor.look(log, 1)).isEmpty();
  }
}
