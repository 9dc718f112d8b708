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
/// 1.2 · 3.29 of them for one slice: 0.0289.
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

  @Test
  void aBiasThatOpensIsFoundWhenTheNextLookConfirmsIt() {
    days(0, 42, "all", 0);
    days(42, 63, "all", 0.03);
    assertThat(look(56)).as("one look").isEmpty();
    List<Finding> found = look(63);
    assertThat(found).hasSize(1);
    // over 21 days 420 / 4,200² beside 560 / 5,600²: an error of 0.006455
    assertThat(found.getFirst().statistic()).isBetween(4.64, 4.66);
    assertThat(look(70)).as("quiet for a while").isEmpty();
  }

  @Test
  void aSmallerOneIsNot() {
    days(0, 42, "all", 0);
    days(42, 63, "all", 0.0249);
    assertThat(look(56)).isEmpty();
    assertThat(look(63)).isEmpty();
  }

  @Test
  void theBiasThatAVersionAlwaysHadIsNoFault() {
    days(0, 63, "all", 0.5);
    assertThat(look(56)).isEmpty();
    assertThat(look(63)).isEmpty();
  }

  @Test
  void ofANewVersionNothingIsSaid() {
    days(0, 42, "all", 0);
    days(42, 63, "all", 0.5);
    log.released(42);
    assertThat(look(56)).isEmpty();
    assertThat(look(63)).isEmpty();
  }

  @Test
  void aSliceIsFoundThatIsHiddenInTheWhole() {
    days(0, 63, "all", 0);
    days(0, 42, "new-customers", 0);
    days(42, 63, "new-customers", -0.2);
    look(56);
    assertThat(look(63)).extracting(Finding::subject).containsExactly("new-customers");
  }
}
