package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.graph.Copies;
import undercurrent.graph.Languages;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;

/// Counts of what should not grow in code: copies, languages.
///
/// Oracle: counts by hand; two more than at the first look are allowed.
class CodeCensusTest {
  private final SystemGraph graph = new SystemGraph();
  private final OperationsLog log = new OperationsLog(List.of(), List.of()).of(graph);

  CodeCensusTest() {
    for (int i = 1; i <= 6; i++) {
      graph.add(new Node("m" + i, Node.Kind.CODE_MODULE, "stage", Optional.of("ml-engineer")));
    }
  }

  private static Monitor begun(Detector detector) {
    return detector.begin(Settings.defaults(detector.knobs()));
  }

  @Test
  void threeMoreCopiesAreFoundOnce() {
    Copies.write(graph, graph.node("m1"), 10, graph.node("m2"));
    Monitor monitor = begun(new CloneCount());
    assertThat(monitor.look(log, 0)).as("what there was before is known").isEmpty();
    for (int i = 1; i <= 6; i++) {
      Copies.write(graph, graph.node("m" + i), i, graph.node("m1"));
      assertThat(monitor.look(log, 7 * i)).as("copy %d", i).hasSize(i % 3 == 0 ? 1 : 0);
    }
  }

  @Test
  void threeMoreModulesInTwoLanguagesAreFoundOnceAndTheBordersAreCounted() {
    Monitor monitor = begun(new LanguageCensus());
    graph.link("m1", "m2");
    graph.link("m2", "m4");
    assertThat(monitor.look(log, 0)).isEmpty();
    for (int i = 1; i <= 3; i++) {
      Languages.write(graph, "m" + i, "R");
      assertThat(monitor.look(log, 7 * i)).as("module %d", i).hasSize(i == 3 ? 1 : 0);
    }
    assertThat(monitor.look(log, 28)).isEmpty();
    Languages.unite(graph, "m3");
    assertThat(Languages.mixed(graph)).extracting(Node::id).containsExactly("m1", "m2");
    assertThat(Languages.across(graph, "m2")).extracting(Node::id).containsExactly("m4");
  }
}
