package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.FeedWeek;

/// Oracle: weeks held by hand against 90 % in time, 95 % whole, and four tenths of the usual number.
class FeedHealthTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new FeedHealth().begin(Settings.defaults(new FeedHealth().knobs()));
  private int week;

  private List<Finding> after(long received, double fresh, double accepted) {
    int day = 7 * ++week;
    log.add(new FeedWeek(day, "events", received, fresh, accepted));
    return monitor.look(log, day);
  }

  @Test
  void aHealthyFeedIsNoFinding() {
    for (int i = 0; i < 10; i++) {
      assertThat(after(1000 + 100 * (i % 3), 0.99, 0.999)).isEmpty();
    }
  }

  @Test
  void twoBadWeeksAreNoFindingAndThreeInARowAreOne() {
    after(1000, 0.99, 1);
    assertThat(after(1000, 0.5, 1)).isEmpty();
    assertThat(after(1000, 0.5, 1)).isEmpty();
    assertThat(after(1000, 0.99, 1)).isEmpty();
    after(1000, 0.5, 1);
    after(1000, 0.5, 1);
    assertThat(after(1000, 0.45, 1))
        .containsExactly(new Finding("events", 0.45, 0.9, true, "feed 'events' is late"));
    assertThat(after(1000, 0.45, 1)).as("known by now").isEmpty();
    after(1000, 0.99, 1);
    after(1000, 0.5, 1);
    after(1000, 0.5, 1);
    assertThat(after(1000, 0.5, 1)).as("a new spell").hasSize(1);
  }

  @Test
  void brokenAndThinFeedsAreBadToo() {
    after(1000, 0.99, 1);
    after(1000, 0.99, 0.9);
    after(1000, 0.5, 1);
    assertThat(after(100, 0.99, 1))
        .as("broken, late, thin")
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.inWords()).isEqualTo("feed 'events' is thin");
              assertThat(finding.statistic()).isEqualTo(100).isLessThan(finding.limit());
            });
  }
}
