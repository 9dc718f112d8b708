package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureUse;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;

/// Oracle: counts by hand. The largest size of the first four weeks is 3, so that 6 passes and 6.1 does
/// not; of 100 rows two may be beyond, and three may not.
class ValueRangesTest {
  private final OperationsLog log = new OperationsLog(List.of("own"), List.of());
  private final Monitor monitor =
      new ValueRanges().begin(Settings.defaults(new ValueRanges().knobs()));
  private int day;

  ValueRangesTest() {
    log.enter(new FeatureUse(0, "interest", 0.2, true));
  }

  /// A week of 100 rows, of which some have one value and the others another.
  private List<Finding> week(int some, double value, double otherwise) {
    for (int i = 0; i < 100; i++) {
      double own = 1000.0 * day; // what the product counts itself grows
      double[] row = {own, i < some ? value : otherwise};
      log.add(new ServedRow(day + i % 7, "all", row, 0.5));
    }
    day += 7;
    return monitor.look(log, day);
  }

  private void reference() {
    for (int i = 0; i < 4; i++) {
      assertThat(week(50, -3, 1)).isEmpty();
    }
  }

  @Test
  void whatMayComeIsLearntFromTheFirstWeeks() {
    reference();
    assertThat(week(100, 6, 6)).as("twice as large").isEmpty();
    assertThat(week(2, 6.1, 1)).as("two of a hundred").isEmpty();
  }

  @Test
  void whatIsBeyondIsFoundOnceASpell() {
    reference();
    assertThat(week(3, -6.1, 1))
        .containsExactly(
            new Finding(
                "interest",
                0.03,
                0.02,
                true,
                "'interest' is beyond the range of its first weeks in 3 % of rows"));
    assertThat(week(50, 300, 1)).as("the same spell").isEmpty();
    assertThat(week(0, 300, 1)).isEmpty();
    assertThat(week(50, 300, 1)).as("another").hasSize(1);
  }

  @Test
  void aFeedThatSentNothingAtFirstHasNoRangeYet() {
    for (int i = 0; i < 5; i++) {
      assertThat(week(100, 0, 0)).isEmpty();
    }
    assertThat(week(100, 3, 1)).as("the first that came").isEmpty();
    assertThat(week(100, 6.1, 1)).hasSize(1);
  }

  @Test
  void rowsFromBeforeAFeatureWasTakenUpTellNothingOfIt() {
    reference();
    log.enter(new FeatureUse(day, "newcomer", 0.2, true));
    assertThat(week(100, 1, 1)).as("no row has a value of it yet").isEmpty();
  }
}
