package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;
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
  void aSliceThatIsServedAndHasNoRowsIsFoundAtOnce() {
    serve(90, "returning");
    serve(10, "new");
    // a tenth of 200 rows are 20; the least is a tenth of those
    assertThat(customers(198, 2)).isEmpty();
    assertThat(customers(199, 1))
        .containsExactly(
            new Finding(
                "new",
                0.05,
                0.1,
                false,
                "'new' is 10 % of what is served, and 1 of 200 rows held back"));
    assertThat(customers(200, 0)).as("known").isEmpty();
    assertThat(customers(180, 20)).isEmpty();
    assertThat(customers(200, 0)).as("again").hasSize(1);
  }

  @Test
  void severalSlicesThatHaveNoRowsAreAllFound() {
    serve(60, "many");
    serve(20, "few");
    serve(20, "others");
    for (String slice : List.of("few", "many", "others")) {
      log.enter(new SliceReading(1, "model", slice, 0, slice.equals("many") ? 200 : 0));
    }
    assertThat(monitor.look(log, 1)).extracting(Finding::subject).containsExactly("few", "others");
  }

  @Test
  void aSliceOfWhichFewRowsAreDueIsNotLookedFor() {
    serve(90, "returning");
    serve(10, "new");
    assertThat(customers(199, 0)).as("19.9 are due").isEmpty();
  }

  @Test
  void ofTwoSlicesOneHasMostRowsAlways() {
    serve(90, "returning");
    serve(10, "new");
    for (int reading = 1; reading <= 6; reading++) {
      assertThat(customers(180, 20)).isEmpty();
    }
  }

  private void serve(int rows, String slice) {
    for (int i = 0; i < rows; i++) {
      log.add(new ServedRow(0, slice, new double[0], 0));
    }
  }

  private List<Finding> customers(int returning, int fresh) {
    String name = "scorer-" + ++version;
    log.enter(new SliceReading(version, name, "new", 0, fresh));
    log.enter(new SliceReading(version, name, "returning", 0, returning));
    return monitor.look(log, version);
  }

  @Test
  void aWholeOfManySlicesIsNotFoundHoweverBadOneIs() {
    for (int reading = 1; reading <= 6; reading++) {
      assertThat(after(58, 32, 0)).as("reading %d", reading).isEmpty();
    }
  }
}
