package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.PredictionDay;

/// Oracle: the standard error of a mean over groups, by hand. On each day there are 20 pages of 10 rows,
/// for which one click is predicted and none or two come in turn. Over 28 days the variance of the mean is
/// 560 / 5,600², over 14 days 280 / 2,800², so that the difference has an error of 0.00732. The limit is
/// 2.65 of them for one slice, the normal quantile of 0.996: 0.0194.
class PredictionBiasTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new PredictionBias().begin(Settings.defaults(new PredictionBias().knobs()));

  private void days(int from, int before, String slice, double bias) {
    for (int day = from; day < before; day++) {
      PredictionDay line = PredictionDay.none(day, slice);
      for (int page = 0; page < 20; page++) {
        line = line.with(10, 1 + 10 * bias, page % 2 == 0 ? 0 : 2);
      }
      log.enter(line);
    }
  }

  private List<Finding> look(int day) {
    return monitor.look(log, day);
  }

  /// Looks every week from the second to a day, and returns what the last look found.
  private List<Finding> lookEveryWeekTo(int day) {
    List<Finding> found = List.of();
    for (int look = 14; look <= day; look += 7) {
      found = look(look);
    }
    return found;
  }

  @Test
  void aBiasThatOpensIsFoundWhenTheNextLooksConfirmIt() {
    days(0, 42, "all", 0);
    days(42, 70, "all", 0.03);
    assertThat(lookEveryWeekTo(56)).as("one look").isEmpty();
    List<Finding> found = look(63);
    assertThat(found).hasSize(1);
    // over 21 days 420 / 4,200² beside the 1/56,000 of 28: an error of 0.006455
    assertThat(found.getFirst().statistic()).isBetween(4.64, 4.66);
    assertThat(look(70)).as("quiet for a while").isEmpty();
  }

  @Test
  void aSmallerOneIsNot() {
    days(0, 42, "all", 0);
    days(42, 70, "all", 0.019); // 2.60 errors
    assertThat(lookEveryWeekTo(70)).isEmpty();
  }

  /// A week has 140 pages and 1,400 rows, so that chance gives the difference of two weeks a variance of
  /// 2 × 140 / 1,400² = 1/7,000. Weeks that are 0 and 0.03 apart by turns differ by 0.0009: 6.3 times as
  /// much. What made 4.10 errors makes 4.10 / √6.3 = 1.63 then.
  @Test
  void whereWeeksDifferByMoreThanChanceTheSameIsNoFault() {
    for (int week = 0; week < 6; week++) {
      days(7 * week, 7 * week + 7, "all", week % 2 == 0 ? 0.015 : -0.015);
    }
    days(42, 70, "all", 0.03);
    assertThat(lookEveryWeekTo(70)).isEmpty();
  }

  @Test
  void beforeItIsKnownHowWeeksDifferNothingIsSaid() {
    days(0, 42, "all", 0);
    days(42, 70, "all", 0.5);
    assertThat(look(56)).isEmpty();
    assertThat(look(63)).isEmpty();
    assertThat(look(70)).isEmpty();
  }

  @Test
  void theBiasThatAVersionAlwaysHadIsNoFault() {
    days(0, 70, "all", 0.5);
    assertThat(lookEveryWeekTo(70)).isEmpty();
  }

  @Test
  void ofANewVersionNothingIsSaid() {
    days(0, 42, "all", 0);
    days(42, 63, "all", 0.5);
    lookEveryWeekTo(42);
    log.released(42);
    assertThat(look(49)).isEmpty();
    assertThat(look(56)).isEmpty();
    assertThat(look(63)).isEmpty();
  }

  @Test
  void aSliceIsFoundThatIsHiddenInTheWhole() {
    customers(0, 42, 0, 0);
    customers(42, 70, -0.2, 0.2);
    assertThat(lookEveryWeekTo(56)).as("one look").isEmpty();
    assertThat(look(63)).hasSize(1);
  }

  /// Both slices move by what made a finding of the whole alone.
  @Test
  void aSeasonThatMovesAllAlikeIsNoFault() {
    customers(0, 42, 0, 0);
    customers(42, 70, 0.03, 0.03);
    assertThat(lookEveryWeekTo(70)).isEmpty();
  }

  /// The variances of both add up, so that the error is √2 × 0.006455.
  @Test
  void aSliceStandsAgainstAllOthers() {
    customers(0, 42, 0, 0);
    customers(42, 70, 0.07, 0.04);
    lookEveryWeekTo(56);
    assertThat(look(63))
        .singleElement()
        .satisfies(found -> assertThat(found.statistic()).isBetween(3.28, 3.29));
  }

  private void customers(int from, int before, double fresh, double returning) {
    for (int day = from; day < before; day++) {
      PredictionDay all = PredictionDay.none(day, "all");
      PredictionDay some = PredictionDay.none(day, "new-customers");
      PredictionDay rest = PredictionDay.none(day, "returning-customers");
      for (int page = 0; page < 20; page++) {
        double clicks = page % 2 == 0 ? 0 : 2;
        some = some.with(10, 1 + 10 * fresh, clicks);
        rest = rest.with(10, 1 + 10 * returning, clicks);
        all = all.with(10, 1 + 10 * fresh, clicks).with(10, 1 + 10 * returning, clicks);
      }
      List.of(all, some, rest).forEach(log::enter);
    }
  }
}
