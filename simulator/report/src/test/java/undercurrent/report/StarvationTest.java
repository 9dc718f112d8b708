package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.experiment.ReplicationResult;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Where a run had too little to go on with. Oracle: traces written by hand over twelve weeks.
class StarvationTest {
  private static final RunResult RUN = WrittenResults.run(0);

  private static List<String> of(List<TraceEvent> trace) {
    var first = RUN.replications().getFirst();
    var traced =
        new ReplicationResult(
            first.number(),
            first.hash(),
            first.values(),
            first.weekly(),
            first.moments(),
            first.turns(),
            first.exhibits(),
            first.files(),
            trace);
    return Starvation.of(
        new RunResult(
            RUN.plan(),
            RUN.seed(),
            RUN.warmupHours(),
            RUN.resultHash(),
            true,
            List.of(traced),
            RUN.measures()));
  }

  private static TraceEvent event(int id, int week, Happening what) {
    return new TraceEvent(id, week * SimTime.WEEK + SimTime.DAY, Math.max(0, id - 1), what);
  }

  private static Happening asked(long item) {
    return new Happening.WorkRequested(item, "labels of " + item, "labeling", "drawing", 3);
  }

  @Test
  void workThatWaitsForFourWeeksIsNamedByItsStage() {
    var trace =
        List.of(
            event(1, 0, asked(1)),
            event(2, 1, asked(2)),
            event(3, 2, asked(3)),
            event(4, 3, new Happening.WorkFinished(1, "labels of 1", 5)),
            event(5, 9, asked(4)));
    assertThat(of(trace))
        .containsExactly(
            "Stage 'labeling' waits for somebody with the skill drawing: 'labels of 2' was asked"
                + " for in week 2 and is not done, nor is 1 more.");
  }

  @Test
  void aGateThatStarvedIsNamedOnceWithItsLastWords() {
    var trace =
        IntStream.of(3, 6)
            .mapToObj(
                week ->
                    event(
                        week,
                        week,
                        new Happening.GateDecided(
                            "curation", "set", false, "starved: " + week + " of 200 clips")))
            .toList();
    assertThat(of(trace))
        .containsExactly("The gate 'curation' starved 2 times; in week 7 it got 6 of 200 clips.");
  }

  @Test
  void aGateThatLetsNothingThroughIsNamed() {
    var refused = new Happening.GateDecided("integration", "model-2", false, "9 ms of 5 allowed");
    var trace = List.of(event(1, 0, refused), event(2, 1, refused), event(3, 2, refused));
    assertThat(of(trace))
        .containsExactly(
            "The gate 'integration' refused all 3 that came; the last: 9 ms of 5 allowed.");
  }

  @Test
  void aSkillOfWhichFiveTimesTooMuchIsAskedForIsNamed() {
    // two people of 40 hours for twelve weeks
    var asked = new Happening.WorkRequested(1, "boxes", "labeling", "labeling", 5 * 960);
    var done = new Happening.WorkFinished(1, "boxes", 5);
    assertThat(of(List.of(event(1, 0, asked), event(2, 1, done))))
        .containsExactly(
            "Of labeling 4800 hours are asked for, 5.0 times the 960 hours that the staff has.");
  }

  @Test
  void whereAllIsDoneNothingIsSaid() {
    var refused = new Happening.GateDecided("canary", "model-2", false, "3 safety events");
    assertThat(of(List.of(event(1, 0, refused)))).isEmpty();
  }
}
