package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.FeedCoverage;
import undercurrent.system.OperationsLog;

/// Oracle: shares by hand. A feature that has a value in 70 % of rows has lost half of it at 35 %.
class FeatureCoverageTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new FeatureCoverage().begin(Settings.defaults(new FeatureCoverage().knobs()));
  private int day;

  private List<Finding> week(double share) {
    day += 7;
    log.enter(new FeedCoverage(day, "old_score", share, 400));
    return monitor.look(log, day);
  }

  @Test
  void aFeatureThatNeverCoveredAllIsNoFindingForThat() {
    for (int i = 0; i < 6; i++) {
      assertThat(week(i % 2 == 0 ? 0.72 : 0.68)).isEmpty();
    }
  }

  @Test
  void aFeedThatStopsIsFoundOnceASpell() {
    week(0.7);
    week(0.7);
    week(0.7);
    assertThat(week(0.36)).isEmpty();
    assertThat(week(0.34)).extracting(Finding::subject).containsExactly("old_score");
    assertThat(week(0)).isEmpty();
    assertThat(week(0.7)).isEmpty();
    assertThat(week(0))
        .containsExactly(
            new Finding(
                "old_score",
                1,
                0.5,
                true,
                "'old_score' has a value in 0 % of rows, where it had one in 70 %"));
  }
}
