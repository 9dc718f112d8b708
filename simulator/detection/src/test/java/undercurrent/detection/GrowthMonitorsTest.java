package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import undercurrent.graph.CallSites;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;

/// Monitors that count what should not grow: imports of the package, steps by hand.
///
/// Oracle: counts by hand; two more than at the first look are allowed.
class GrowthMonitorsTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());

  private static Monitor begun(Detector detector) {
    return detector.begin(Settings.defaults(detector.knobs()));
  }

  @Test
  void threeMoreModulesThatImportThePackageAreFoundOnce() {
    var graph = new SystemGraph();
    log.of(graph);
    Monitor monitor = begun(new PackageImports());
    assertThat(monitor.look(log, 0)).as("a system without the package").isEmpty();
    graph.add(new Node(CallSites.LEARNING, Node.Kind.ARTIFACT, "training", Optional.empty()));
    for (int i = 1; i <= 6; i++) {
      graph.add(new Node("m" + i, Node.Kind.CODE_MODULE, "training", Optional.empty()));
      graph.link(CallSites.LEARNING, "m" + i);
      assertThat(monitor.look(log, 7 * i)).as("module %d", i).hasSize(i % 3 == 0 ? 1 : 0);
    }
  }

  @Test
  void threeMoreStepsByHandAreFoundOnce() {
    var books = new TreeMap<>(Map.of("code", 3, "refresh", 1));
    log.runbooks(() -> books);
    Monitor monitor = begun(new ManualSteps());
    assertThat(monitor.look(log, 7)).isEmpty();
    books.put("refresh", 3);
    assertThat(monitor.look(log, 14)).isEmpty();
    books.put("refresh", 4);
    assertThat(monitor.look(log, 21))
        .containsExactly(
            new Finding(
                "releases of refresh", 4, 3, false, "4 steps by hand in releases of refresh"));
    assertThat(monitor.look(log, 28)).isEmpty();
  }

  @Test
  void aNewWayOfReleasingAllIsOneAlarm() {
    var books = new TreeMap<>(Map.of("code", 3, "model", 2, "refresh", 1));
    log.runbooks(() -> books);
    Monitor monitor = begun(new ManualSteps());
    assertThat(monitor.look(log, 7)).isEmpty();
    books.replaceAll((type, steps) -> type.equals("model") ? steps : steps + 4);
    assertThat(monitor.look(log, 14))
        .containsExactly(
            new Finding(
                "releases of code, refresh",
                7,
                5,
                false,
                "7 steps by hand in releases of code, refresh"));
  }
}
