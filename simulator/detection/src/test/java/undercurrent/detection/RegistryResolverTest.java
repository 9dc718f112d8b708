package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;

/// Oracle: reads and owners counted by hand; two of each may be missing beyond what is known.
class RegistryResolverTest {
  private final SystemGraph graph = new SystemGraph();
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new RegistryResolver().begin(Settings.defaults(new RegistryResolver().knobs()));

  @BeforeEach
  void draw() {
    log.of(graph);
    graph.add(new Node("vendor", Node.Kind.SIGNAL, "world", Optional.empty()));
    for (int i = 0; i < 5; i++) {
      graph.add(new Node("job" + i, Node.Kind.JOB, "stage", Optional.of("sre")));
      graph.link("vendor", "job" + i);
    }
  }

  @Test
  void aSystemThatStaysAsItIsIsNoFinding() {
    graph.linkUndeclared("job0", "job1");
    graph.give("job4", Optional.empty());
    assertThat(monitor.look(log, 7)).as("what it first sees is known").isEmpty();
    assertThat(monitor.look(log, 14)).isEmpty();
  }

  @Test
  void threeReadsThatNobodyDeclaredAreFoundOnce() {
    monitor.look(log, 7);
    graph.unannotate("job0");
    graph.unannotate("job1");
    assertThat(monitor.look(log, 14)).as("two are allowed").isEmpty();
    graph.unannotate("job2");
    assertThat(monitor.look(log, 21))
        .containsExactly(
            new Finding("job2", 3, 2, false, "part 'job2' reads what it does not declare"));
    assertThat(monitor.look(log, 28)).as("known by now").isEmpty();
  }

  @Test
  void threePartsWithoutOwnerAreFoundAndThoseOfOthersAreNotCounted() {
    monitor.look(log, 7);
    graph.add(new Node("another vendor", Node.Kind.SIGNAL, "world", Optional.empty()));
    graph.give("job0", Optional.empty());
    graph.give("job1", Optional.empty());
    assertThat(monitor.look(log, 14)).isEmpty();
    graph.give("job2", Optional.empty());
    assertThat(monitor.look(log, 21))
        .containsExactly(new Finding("job2", 3, 2, false, "part 'job2' has no owner"));
  }
}
