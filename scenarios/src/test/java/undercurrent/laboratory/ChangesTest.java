package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.ShortRun.all;
import static undercurrent.laboratory.ShortRun.trace;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.experiment.RunResult;
import undercurrent.trace.Happening.ChangeFailed;
import undercurrent.trace.Happening.ChangeMended;
import undercurrent.trace.Happening.ChangeReleased;
import undercurrent.trace.Happening.ChangeRequested;
import undercurrent.trace.TraceEvent;

/// Changes of whole products, many of them and careless ones.
///
/// Oracle: conservation along the life of a change, and causes.
class ChangesTest {
  private static final String CARELESS =
      "{ changes.code-per-month: 4, changes.configuration-per-month: 4, changes.data-per-month: 3,"
          + " changes.filter-rule-per-month: 3,"
          + " changes.complaint-time: 3d }\ncapabilities: { preset: none }\nteam: { slips: 60 }";

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void whatFailsWasReleasedAndWhatIsMendedHadFailed(String lifecycle) {
    RunResult run = new ShortRun(lifecycle, 26, 1, 4).with(CARELESS);
    assertThat(all(run, ChangeRequested.class).filter(c -> !c.type().equals("refresh")))
        .as("the product is drawn as a graph")
        .isNotEmpty();
    var requested = all(run, ChangeRequested.class).map(ChangeRequested::change).toList();
    assertThat(requested).doesNotHaveDuplicates();
    assertThat(all(run, ChangeReleased.class).map(ChangeReleased::change)).isSubsetOf(requested);
    assertThat(all(run, ChangeFailed.class)).as("careless as they are").isNotEmpty();
    assertThat(all(run, ChangeMended.class).map(ChangeMended::change))
        .isNotEmpty()
        .isSubsetOf(all(run, ChangeFailed.class).map(ChangeFailed::change).toList());
    for (TraceEvent event : trace(run)) {
      if (event.what() instanceof ChangeFailed failed) {
        assertThat(trace(run).get((int) event.cause() - 1).what())
            .isInstanceOfSatisfying(
                ChangeReleased.class,
                cause -> assertThat(cause.change()).isEqualTo(failed.change()));
      }
    }
  }
}
