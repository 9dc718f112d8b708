package undercurrent.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.av.DrivingLifecycle;
import undercurrent.graph.FeedbackLoops;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.retail.RetailLifecycle;
import undercurrent.settings.Knob;

/// Oracle: what the lifecycle itself says that it consists of, and the loops that the papers draw.
class DrawingContractTest {
  /// What people do or leave; it stands in no file of the system.
  private static final Set<String> PRACTICES =
      Set.of(
          "labeling.in-doubt",
          "labeling.sure-clips",
          "live-data.value-tests",
          "telemetry.value-tests",
          "telemetry.freshness-objective",
          "telemetry.volume-band",
          "live-data.deletions-per-week",
          "domain.judged-by",
          "prototypes.judged-in",
          "prototypes.rows",
          "prototypes.every",
          "dispatch.policy",
          "dispatch.learns-from",
          "training.permutations",
          "gate.rows",
          "predictions.bias",
          "predictions.access",
          "training.record");

  static Stream<Lifecycle> lifecycles() {
    return Stream.of(new DrivingLifecycle(), new RetailLifecycle());
  }

  @ParameterizedTest
  @MethodSource("lifecycles")
  void everySignalPipelineAndServiceIsAPart(Lifecycle lifecycle) {
    SystemGraph graph = drawn(lifecycle);
    assertThat(ids(graph.nodes(Node.Kind.SIGNAL)))
        .containsExactlyInAnyOrderElementsOf(lifecycle.signals());
    assertThat(ids(graph.nodes(Node.Kind.PIPELINE)))
        .containsExactlyInAnyOrderElementsOf(lifecycle.pipelines());
    assertThat(ids(graph.nodes(Node.Kind.SERVICE)))
        .containsExactlyInAnyOrderElementsOf(lifecycle.services());
  }

  @ParameterizedTest
  @MethodSource("lifecycles")
  void everyKeyIsASettingAndMostSettingsOfTheSystemAreKeys(Lifecycle lifecycle) {
    List<String> settings = lifecycle.parameters().stream().map(Knob::name).toList();
    List<String> keys = ids(drawn(lifecycle).nodes(Node.Kind.CONFIGURATION_KEY));
    assertThat(settings).containsAll(keys);
    var others = settings.stream().filter(s -> !keys.contains(s) && !PRACTICES.contains(s));
    assertThat(others.map(s -> s.split("\\.")[0]))
        .as("settings that are of the world, the run or the organisation")
        .isSubsetOf(
            "world",
            "traffic",
            "loop",
            "changes",
            "outages",
            "on-call",
            "incidents",
            "toil",
            "error-budget",
            "serving");
  }

  @ParameterizedTest
  @MethodSource("lifecycles")
  void everyPartIsLinkedAndBelongsToAStage(Lifecycle lifecycle) {
    SystemGraph graph = drawn(lifecycle);
    var stages = lifecycle.stages().stream().map(Stage::id).toList();
    for (Node node : graph.nodes()) {
      assertThat(graph.users(node.id()).size() + graph.sources(node.id()).size())
          .as("links of %s", node.id())
          .isPositive();
      assertThat(node.owner().isEmpty() ? List.of("world") : stages)
          .as("stage of %s", node.id())
          .contains(node.stage());
    }
  }

  @Test
  void theDataLoopIsOneLoopThroughAllItsStages() {
    var loop = FeedbackLoops.of(drawn(new DrivingLifecycle())).getFirst();
    assertThat(loop.stream().map(Node::stage).distinct())
        .containsAll(new DrivingLifecycle().stages().stream().map(Stage::id).toList());
  }

  @Test
  void theShopLearnsFromWhatItShowed() {
    var loop = ids(FeedbackLoops.of(drawn(new RetailLifecycle())).getFirst());
    assertThat(loop)
        .contains("scoring", "slates", "impressions", "feature-log", "training-rows", "gate");
    assertThat(loop).doesNotContain("affinity-score", "rule-file", "dashboard");
  }

  private static SystemGraph drawn(Lifecycle lifecycle) {
    var graph = new SystemGraph();
    lifecycle.draw(graph);
    return graph;
  }

  private static List<String> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).toList();
  }
}
