package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.ShortRun.all;
import static undercurrent.laboratory.ShortRun.mean;
import static undercurrent.laboratory.ShortRun.trace;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;
import undercurrent.trace.Happening.CallsEnded;
import undercurrent.trace.Happening.LatencyRead;
import undercurrent.trace.TraceEvent;

/// What happens to pages when a component of the shop is slow or down.
///
/// Oracle: bounds. Patience bounds the latency of one component; a page is never empty; what is
/// down stays unanswered until somebody has worked on it, and no longer.
class ShopFailuresTest {
  private static final ShortRun SHORT = new ShortRun("retail", 6, 1, 11);

  private static List<CallsEnded> calls(RunResult run, String component) {
    return all(run, CallsEnded.class).filter(calls -> calls.component().equals(component)).toList();
  }

  @Test
  void aSlowScorerTripsTheBreakerAndTheTailHolds() {
    String slow = "world.slow-from: 2w, world.slow-by: 8, ";
    RunResult guarded = SHORT.with("{ " + slow + "serving.timeout: 5 }");
    RunResult patient =
        SHORT.with("{ " + slow + "serving.timeout: 100000, serving.breaker: 'off' }");
    assertThat(calls(guarded, "scoring"))
        .as("calls not made while it is slow")
        .anyMatch(window -> window.stopped() > 0);
    assertThat(calls(guarded, "scoring").getLast().stopped())
        .as("whoever it waits for was called")
        .isZero();
    assertThat(tailMs(guarded)).as("5 ms, and what the others take").isLessThan(5.5);
    assertThat(tailMs(patient)).as("8 ms each, 0.25 ms apart").isGreaterThan(1000);
  }

  private static double tailMs(RunResult run) {
    return all(run, LatencyRead.class)
        .filter(read -> read.component().equals("all"))
        .mapToDouble(LatencyRead::p99)
        .max()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrieval", "filtering", "scoring", "ordering"})
  void pagesDoWithoutWhatIsDownUntilItStartsAnew(String component) {
    RunResult run =
        SHORT.with("{ world.fails-from: 2w, world.fails-component: " + component + " }");
    List<CallsEnded> calls = calls(run, component);
    assertThat(calls).anyMatch(window -> window.fallbacks() == window.requests());
    assertThat(calls.getLast().fallbacks()).as("after the restart").isZero();
    assertThat(mean(run, "effort.share.incident")).as("somebody worked on it").isPositive();
    var emptyDays =
        trace(run).stream()
            .filter(event -> event.time() > 2 * SimTime.WEEK)
            .map(TraceEvent::what)
            .filter(what -> what instanceof Happening.Traded day && day.impressions() == 0)
            .toList();
    assertThat(emptyDays).as("a page is never empty").isEmpty();
  }
}
