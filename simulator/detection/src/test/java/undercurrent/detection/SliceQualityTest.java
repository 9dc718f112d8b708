package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.SliceReading;

/// Oracle: Wilson's interval by hand. Of 10 rows 5 are right: half of the 95 % interval is 1.96 √(0.025 +
/// 0.0096) / 1.384 = 0.263, more than 0.2; of 24 rows 12: 1.96 √(0.01042 + 0.00167) / 1.160 = 0.186.
class SliceQualityTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new SliceQuality().begin(Settings.defaults(new SliceQuality().knobs()));
  private int version;

  private List<Finding> after(int hits, int rows) {
    version++;
    log.enter(new SliceReading(7 * version, "model-" + version, "clear-day", 80, 100));
    log.enter(new SliceReading(7 * version, "model-" + version, "fog-night", hits, rows));
    return monitor.look(log, 7 * version);
  }

  @Test
  void aSliceOfFewRowsIsFoundWhenTheNextReadingConfirmsIt() {
    assertThat(after(5, 10)).isEmpty();
    List<Finding> found = after(5, 10);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().subject()).isEqualTo("fog-night");
    assertThat(found.getFirst().statistic()).isBetween(0.263, 0.264);
    assertThat(after(5, 10)).as("once a spell").isEmpty();
  }

  @Test
  void aSliceThatCanBeJudgedIsNotFoundHoweverBadItIs() {
    after(12, 24);
    assertThat(after(12, 24)).isEmpty();
    assertThat(after(1, 100)).isEmpty();
  }

  @Test
  void ofASliceWithoutRowsNothingIsKnown() {
    after(0, 0);
    assertThat(after(0, 0)).hasSize(1);
  }
}
