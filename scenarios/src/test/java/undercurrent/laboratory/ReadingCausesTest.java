package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.experiment.RunResult;
import undercurrent.ledger.Causes;
import undercurrent.ledger.Root;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What a reading of quality names as its cause, over whole runs.
///
/// Oracle: causes precede; and the newest version that came into service before a reading is either
/// what the reading names or older than it.
class ReadingCausesTest {
  private static Stream<RunResult> runs() {
    return Stream.of(
        new ShortRun("av", 26, 1, 7).with("{ world.headlight-law: 20w }"),
        new ShortRun("retail", 26, 1, 7).with("{ world.sale-season: 18w }"));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aReadingNamesTheNewestChangeOfWhatItReads(RunResult run) {
    List<TraceEvent> events = ShortRun.trace(run);
    long newest = 0;
    int checked = 0;
    for (TraceEvent event : events) {
      if (isChange(event.what())) {
        newest = event.id();
      } else if (isTruth(event.what())) {
        assertThat(event.cause()).as("reading %d", event.id()).isGreaterThanOrEqualTo(newest);
        assertThat(event.cause()).isLessThan(event.id());
        checked += newest > 0 ? 1 : 0;
      }
    }
    assertThat(checked).as("readings after a change").isGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void noReadingIsRootedInItselfOrInAnAlarm(RunResult run) {
    List<TraceEvent> events = ShortRun.trace(run);
    var causes = new Causes(events);
    for (TraceEvent event : events) {
      if (isTruth(event.what()) && event.cause() > 1) {
        assertThat(causes.root(event.id()))
            .as("reading %d", event.id())
            .isIn(Root.WORLD, Root.REQUEST, Root.SCHEDULE, Root.DEBT, Root.STAFFING, Root.DECISION);
      }
    }
  }

  private static boolean isChange(Happening what) {
    return what instanceof Happening.WorldChanged
        || what instanceof Happening.Decided decided && decided.what().endsWith("serves everybody");
  }

  private static boolean isTruth(Happening what) {
    return what instanceof Happening.QualityRead read && read.view().equals("oracle");
  }
}
