package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.ChosenForLabels;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.system.SliceReading;

/// Oracle: shares by hand, and Wilson's interval. Of 1,000 clips 600 are of a clear day; of 100 that are
/// labelled a part of 95 % of that is 57. Of 10 rows 5 are right, of which half the 95 % interval is
/// 1.96 √(0.025 + 0.0096) / 1.384 = 0.263.
class SliceQualityTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new SliceQuality().begin(Settings.defaults(new SliceQuality().knobs()));
  private int version;

  /// A turn of curation out of 600 clips of a clear day, 300 of a clear night and 100 of fog by night.
  private List<Finding> turn(int largest, int second, int third) {
    return turn(largest, second, third, 1);
  }

  private List<Finding> turn(int largest, int second, int third, int clips) {
    int day = 14 * ++version;
    String name = "model-" + version;
    log.enter(new SliceReading(day, name, "clear-day", 60, 61));
    log.enter(new SliceReading(day, name, "clear-night", 20, 29));
    log.enter(new SliceReading(day, name, "fog-night", 5, 10));
    log.enter(new ChosenForLabels(day, "clear-day", 600 / clips, largest));
    log.enter(new ChosenForLabels(day, "clear-night", 300 / clips, second));
    log.enter(new ChosenForLabels(day, "fog-night", 100 / clips, third));
    return monitor.look(log, day);
  }

  @Test
  void labelsThatGoWhereTrafficIsAreFoundWhenFourTurnsSaySo() {
    for (int turn = 1; turn < 4; turn++) {
      assertThat(turn(60, 30, 10)).as("turn %d", turn).isEmpty();
    }
    assertThat(turn(58, 32, 10))
        .containsExactly(
            new Finding(
                "fog-night",
                238 / 400.0 / 0.6,
                0.95,
                false,
                "'clear-day' is 60 % of all clips and 60 % of those labelled; 'fog-night' is worst,"
                    + " 5 of 10 right, give or take 0.26"));
    assertThat(turn(60, 30, 10)).as("once a spell").isEmpty();
  }

  @Test
  void whoeverAimsAtWhatIsSeldomIsNotFoundWhateverTheWeather() {
    for (int turn = 1; turn <= 6; turn++) {
      assertThat(turn(57, 23, 20)).as("turn %d", turn).isEmpty();
    }
  }

  @Test
  void whereNoSliceHasMostOfAllThereIsNothingToSay() {
    for (int turn = 1; turn <= 6; turn++) {
      for (String slice : List.of("clear-day", "clear-night", "fog-night")) {
        log.enter(new SliceReading(turn, "model-" + turn, slice, 5, 10));
        log.enter(new ChosenForLabels(turn, slice, slice.equals("clear-day") ? 500 : 250, 50));
      }
      assertThat(monitor.look(log, turn)).as("turn %d", turn).isEmpty();
    }
  }

  @Test
  void whoeverLabelsNearlyAllHasNothingToChoose() {
    for (int turn = 1; turn <= 6; turn++) {
      assertThat(turn(60, 30, 10, 6)).as("turn %d", turn).isEmpty();
    }
  }

  @Test
  void aSliceThatIsServedAndHasNoRowsIsFoundWhenFourReadingsSaySo() {
    serve(90, "returning");
    serve(10, "new");
    // a tenth of 400 rows are 40; the least is a twentieth of those
    assertThat(customers(398, 2)).isEmpty();
    for (int reading = 1; reading < 4; reading++) {
      assertThat(customers(400, 0)).as("reading %d", reading).isEmpty();
    }
    assertThat(customers(399, 1))
        .containsExactly(
            new Finding(
                "new",
                0.025,
                0.05,
                false,
                "'new' is 10 % of what is served, and 1 of 400 rows held back"));
    assertThat(customers(400, 0)).as("known").isEmpty();
    assertThat(customers(360, 40)).isEmpty();
    for (int reading = 1; reading < 4; reading++) {
      assertThat(customers(400, 0)).isEmpty();
    }
    assertThat(customers(400, 0)).as("again").hasSize(1);
  }

  @Test
  void severalSlicesThatHaveNoRowsAreAllFound() {
    serve(60, "many");
    serve(20, "few");
    serve(20, "others");
    for (int reading = 1; reading <= 4; reading++) {
      for (String slice : List.of("few", "many", "others")) {
        int rows = slice.equals("many") ? 200 : 0;
        log.enter(new SliceReading(1, "model-" + reading, slice, 0, rows));
      }
    }
    assertThat(monitor.look(log, 1)).extracting(Finding::subject).containsExactly("few", "others");
  }

  @Test
  void aSliceOfWhichFewRowsAreDueIsNotLookedFor() {
    serve(90, "returning");
    serve(10, "new");
    for (int reading = 1; reading <= 5; reading++) {
      assertThat(customers(99, 0)).as("9.9 are due").isEmpty();
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
}
