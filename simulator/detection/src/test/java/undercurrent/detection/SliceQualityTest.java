package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.SliceReading;

/// Oracle: shares by hand, and Wilson's interval. With 61 of 100 rows a slice has more than 58 %; of 10 rows
/// 5 are right, of which half the 95 % interval is 1.96 √(0.025 + 0.0096) / 1.384 = 0.263.
class SliceQualityTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new SliceQuality().begin(Settings.defaults(new SliceQuality().knobs()));
  private int version;

  private List<Finding> after(int largest, int second, int worstOfTen) {
    String name = "model-" + ++version;
    log.enter(new SliceReading(7 * version, name, "clear-day", largest, largest));
    log.enter(new SliceReading(7 * version, name, "clear-night", second, second));
    log.enter(new SliceReading(7 * version, name, "fog-night", worstOfTen, 10));
    return monitor.look(log, 7 * version);
  }

  @Test
  void aWholeThatIsOneSliceIsFoundWhenFiveReadingsSaySo() {
    for (int reading = 1; reading < 5; reading++) {
      assertThat(after(61, 29, 5)).as("reading %d", reading).isEmpty();
    }
    assertThat(after(61, 29, 5))
        .containsExactly(
            new Finding(
                "fog-night",
                0.61,
                0.58,
                false,
                "most rows are of one slice; 'fog-night' is worst, 5 of 10 right, give or take"
                    + " 0.26"));
    assertThat(after(61, 29, 5)).as("once a spell").isEmpty();
  }

  @Test
  void aWholeOfManySlicesIsNotFoundHoweverBadOneIs() {
    for (int reading = 1; reading <= 6; reading++) {
      assertThat(after(58, 32, 0)).as("reading %d", reading).isEmpty();
    }
  }
}
