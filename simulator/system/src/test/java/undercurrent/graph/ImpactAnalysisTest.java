package undercurrent.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: a small graph read off by hand; and for random graphs the law that what is declared and
/// what is opened together hold everything that a change can reach.
class ImpactAnalysisTest {
  private final SystemGraph graph = new SystemGraph();

  @BeforeEach
  void draw() {
    for (String id : List.of("feed", "feature", "model", "report", "elsewhere")) {
      graph.add(new Node(id, Node.Kind.ARTIFACT, "stage", Optional.empty()));
    }
    graph.link("feed", "feature");
    graph.link("feature", "model");
    graph.link("feature", "report");
  }

  private static List<String> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).toList();
  }

  @Test
  void whereEveryPartSaysWhatItUsesTheClosureIsKnownAtOnce() {
    var analysis = ImpactAnalysis.of(graph, "feature");
    assertThat(ids(analysis.declared())).containsExactly("feature", "model", "report");
    assertThat(analysis.opened()).isEmpty();
    assertThat(analysis.hidden()).isEmpty();
    assertThat(analysis.hours()).isZero();
  }

  @Test
  void everySilentPartIsOpenedWhetherItUsesThePartOrNot() {
    graph.unannotate("model");
    graph.unannotate("elsewhere");
    var analysis = ImpactAnalysis.of(graph, "feature");
    assertThat(ids(analysis.declared())).containsExactly("feature", "report");
    assertThat(ids(analysis.opened())).containsExactly("model", "elsewhere");
    assertThat(ids(analysis.hidden())).containsExactly("model");
    assertThat(analysis.hours())
        .as("two artifacts of half an hour")
        .isCloseTo(1 / 6.0, within(1e-9));
  }

  @Test
  void anAnnotationBringsTheLinkBack() {
    graph.unannotate("model");
    assertThat(graph.isDeclared("feature", "model")).isFalse();
    assertThat(ids(graph.declaredDependencies("model"))).containsExactly("model");
    graph.annotate("model");
    assertThat(graph.isDeclared("feature", "model")).isTrue();
    assertThat(ids(graph.declaredDependencies("model")))
        .containsExactly("model", "feature", "feed");
  }

  @Test
  void whatIsDeclaredAndWhatIsOpenedHoldTheWholeImpactOrLeadToIt() {
    for (int seed = 0; seed < 50; seed++) {
      var chance = new RandomStreams(seed, 0).stream("graph");
      var random = new SystemGraph();
      for (int i = 0; i < 12; i++) {
        random.add(new Node("n" + i, Node.Kind.JOB, "stage", Optional.empty()));
      }
      for (int i = 0; i < 20; i++) {
        random.link("n" + chance.nextInt(12), "n" + chance.nextInt(12));
      }
      for (int i = 0; i < 12; i++) {
        if (chance.nextBernoulli(0.4)) {
          random.unannotate("n" + i);
        }
      }
      var analysis = ImpactAnalysis.of(random, "n0");
      for (Node reached : random.impact("n0")) {
        boolean isDeclared = analysis.declared().contains(reached);
        boolean isBehindSilence =
            random.dependencies(reached.id()).stream().anyMatch(n -> !random.isAnnotated(n.id()));
        assertThat(isDeclared || isBehindSilence).as("seed %d, %s", seed, reached.id()).isTrue();
      }
    }
  }
}
