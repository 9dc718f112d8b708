package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.GoldLabel;
import undercurrent.system.OperationsLog;

/// Oracle: the binomial distribution. Of 98 clips at the beginning 9 were named wrongly, so that 0.1 is
/// usual with one error and two clips added, and 0.15 where others are half as careful again. Of 10 clips
/// six or more are wrong then with a chance of 0.0014 and seven or more with one of 0.00013; the limit is 0.001 over two, the slice and the whole.
class GoldLabelsTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new GoldLabels().begin(Settings.defaults(new GoldLabels().knobs()));

  private List<Finding> after(int day, int clips, int wrong) {
    for (int i = 0; i < clips; i++) {
      log.enter(new GoldLabel(day, "fog-night", "labeler 1", 1, i < wrong ? 0 : 1));
    }
    return monitor.look(log, day);
  }

  @Test
  void whatIsUsualIsTakenFromTheFirstClips() {
    assertThat(after(0, 98, 9)).isEmpty();
    assertThat(after(28, 10, 1)).isEmpty();
  }

  @Test
  void asManyErrorsAsChanceMayGiveAreNotFound() {
    after(0, 98, 9);
    assertThat(after(28, 10, 6)).isEmpty();
  }

  @Test
  void moreErrorsAreFoundOnce() {
    after(0, 98, 9);
    assertThat(after(28, 10, 7)).hasSize(1).first().satisfies(this::isShareOfErrors);
    assertThat(after(35, 10, 7)).as("quiet for a while").isEmpty();
  }

  private void isShareOfErrors(Finding finding) {
    assertThat(finding.statistic()).isEqualTo(0.7);
    assertThat(finding.limit()).isCloseTo(0.15, within(1e-12));
  }
}
