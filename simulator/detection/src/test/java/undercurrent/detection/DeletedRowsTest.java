package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.DeletionLine;
import undercurrent.system.KeptSubjects;
import undercurrent.system.OperationsLog;

/// Oracle: people counted by hand.
class DeletedRowsTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new DeletedRows().begin(Settings.of(new DeletedRows().knobs(), Map.of("allowed", "2w")));

  @Test
  void whoAskedLongAgoAndIsStillThereIsFoundWhereMostAre() {
    Set<Integer> labels = new TreeSet<>(Set.of(1, 2, 3, 4));
    log.enter(new KeptSubjects("events", () -> Set.of(3)));
    log.enter(new KeptSubjects("labels", () -> labels));
    assertThat(monitor.look(log, 20)).as("nobody asked").isEmpty();
    log.enter(new DeletionLine(1, 2));
    log.enter(new DeletionLine(2, 3));
    log.enter(new DeletionLine(2, 3));
    log.enter(new DeletionLine(3, 9));
    assertThat(monitor.look(log, 15)).as("in time").isEmpty();
    assertThat(monitor.look(log, 21))
        .containsExactly(
            new Finding(
                "deletions", 2, 0, false, "2 who asked to be deleted are still in 'labels'"));
    assertThat(monitor.look(log, 28)).as("known").isEmpty();
    labels.removeAll(List.of(2, 3));
    assertThat(monitor.look(log, 35)).as("one, in the events: known").isEmpty();
    log.enter(new DeletionLine(30, 4));
    assertThat(monitor.look(log, 44)).as("in time").isEmpty();
  }
}
