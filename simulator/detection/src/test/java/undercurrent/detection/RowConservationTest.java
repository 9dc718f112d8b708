package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.PipelineRun;

/// Oracle: runs counted by hand; one row in a hundred and three failures are allowed.
class RowConservationTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new RowConservation().begin(Settings.defaults(new RowConservation().knobs()));

  private List<Finding> afterRun(String pipeline, int failures, long rowsOut, long repeated) {
    log.add(new PipelineRun(1, pipeline, 5, failures, 1_000, rowsOut, repeated));
    return monitor.look(log, 1);
  }

  @Test
  void aCleanRunIsNoFinding() {
    assertThat(monitor.look(log, 0)).isEmpty();
    assertThat(afterRun("preparation", 0, 1_000, 0)).isEmpty();
    assertThat(afterRun("preparation", 3, 1_000, 10)).as("just within the limits").isEmpty();
    assertThat(afterRun("preparation", 0, 900, 0)).as("just within what may be left out").isEmpty();
  }

  @Test
  void rowsThatAreThereTwiceAreFoundOnce() {
    Finding finding = afterRun("preparation", 0, 1_100, 100).getFirst();
    assertThat(finding)
        .isEqualTo(
            new Finding(
                "preparation",
                100 / 1_100.0,
                0.01,
                false,
                "rows of 'preparation' are there twice"));
    assertThat(monitor.look(log, 2)).as("the same run is not reported again").isEmpty();
    assertThat(afterRun("preparation", 0, 1_100, 100)).hasSize(1);
  }

  @Test
  void rowsThatGetLostAreFoundAlsoBehindThoseThatAreThereTwice() {
    String words = "rows of 'preparation' get lost";
    assertThat(afterRun("preparation", 0, 850, 0))
        .containsExactly(new Finding("preparation", 1 - 850 / 1_000.0, 0.1, false, words));
    assertThat(afterRun("preparation", 0, 855, 5).getFirst().inWords()).isEqualTo(words);
  }

  @Test
  void aRunThatFailsAgainAndAgainIsFound() {
    Finding finding = afterRun("feature-log", 4, 1_000, 0).getFirst();
    assertThat(finding.subject()).isEqualTo("feature-log");
    assertThat(finding.statistic()).isEqualTo(4);
    assertThat(finding.limit()).isEqualTo(3);
    assertThat(finding.inWords()).isEqualTo("'feature-log' failed again and again");
  }

  @Test
  void eachPipelineHasItsTurn() {
    log.add(new PipelineRun(1, "a", 5, 9, 10, 10, 0));
    log.add(new PipelineRun(1, "b", 5, 9, 10, 10, 0));
    assertThat(monitor.look(log, 1)).extracting(Finding::subject).containsExactly("a");
    assertThat(monitor.look(log, 2)).extracting(Finding::subject).containsExactly("b");
    assertThat(monitor.look(log, 3)).isEmpty();
  }
}
