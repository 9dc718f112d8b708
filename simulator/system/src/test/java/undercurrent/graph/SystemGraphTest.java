package undercurrent.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: reachability by Warshall's algorithm (1962) on random graphs, and small graphs by hand.
class SystemGraphTest {
  private static final int NODES = 12;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void closuresAndLoopsAreThoseOfReachability(long seed) {
    var random = new Random(seed);
    boolean[][] linked = new boolean[NODES][NODES];
    boolean[][] declared = new boolean[NODES][NODES];
    var graph = new SystemGraph();
    IntStream.range(0, NODES).forEach(i -> graph.add(node("n" + i)));
    for (int k = 0; k < 16; k++) {
      int from = random.nextInt(NODES);
      int to = random.nextInt(NODES);
      linked[from][to] = true;
      if (random.nextBoolean()) {
        declared[from][to] = true;
        graph.link("n" + from, "n" + to);
      } else {
        graph.linkUndeclared("n" + from, "n" + to);
      }
    }
    boolean[][] reaches = warshall(linked);
    boolean[][] reachesDeclared = warshall(declared);
    for (int i = 0; i < NODES; i++) {
      int from = i;
      assertThat(ids(graph.impact("n" + i)))
          .as("impact of n%d, seed %d", i, seed)
          .containsExactlyInAnyOrderElementsOf(set(to -> to == from || reaches[from][to]));
      assertThat(ids(graph.dependencies("n" + i)))
          .as("dependencies of n%d, seed %d", i, seed)
          .containsExactlyInAnyOrderElementsOf(set(to -> to == from || reaches[to][from]));
      assertThat(ids(graph.declaredImpact("n" + i)))
          .as("declared impact of n%d, seed %d", i, seed)
          .containsExactlyInAnyOrderElementsOf(set(to -> to == from || reachesDeclared[from][to]));
      boolean isInLoop =
          FeedbackLoops.of(graph).stream().anyMatch(loop -> ids(loop).contains("n" + from));
      assertThat(isInLoop).as("n%d in a loop, seed %d", i, seed).isEqualTo(reaches[i][i]);
    }
    for (List<Node> loop : FeedbackLoops.of(graph)) {
      for (String a : ids(loop)) {
        for (String b : ids(loop)) {
          assertThat(reaches[number(a)][number(b)]).as("%s to %s, seed %d", a, b, seed).isTrue();
        }
      }
    }
    assertThat(graph.links())
        .as("links, seed %d", seed)
        .isEqualTo(IntStream.range(0, NODES * NODES).filter(k -> linked[k / 12][k % 12]).count());
  }

  @Test
  void anUndeclaredConsumerIsReachedAndNotExpected() {
    var graph = new SystemGraph();
    List.of("scores", "report", "planner").forEach(id -> graph.add(node(id)));
    graph.link("scores", "report");
    graph.linkUndeclared("scores", "planner");
    assertThat(ids(graph.impact("scores"))).containsExactly("scores", "report", "planner");
    assertThat(ids(graph.declaredImpact("scores"))).containsExactly("scores", "report");
    Impact impact = Impact.of(graph, "scores");
    assertThat(impact.undeclared()).isEqualTo(1);
    assertThat(impact.byOwner()).containsExactly(java.util.Map.entry("nobody", 3));
    assertThat(impact.hours()).isEqualTo(3 * 0.5); // three artifacts
    graph.link("scores", "planner");
    assertThat(graph.declaredImpact("scores")).hasSize(3);
    graph.unlink("scores", "planner");
    assertThat(graph.impact("scores")).hasSize(2);
  }

  @Test
  void whatIsTakenOutIsReachedByNobody() {
    var graph = new SystemGraph();
    List.of("a", "b", "c").forEach(id -> graph.add(node(id)));
    graph.link("a", "b");
    graph.link("b", "c");
    graph.remove("b");
    assertThat(ids(graph.impact("a"))).containsExactly("a");
    assertThat(ids(graph.dependencies("c"))).containsExactly("c");
    assertThat(graph.links()).isZero();
  }

  @Test
  void anOwnerCanChange() {
    var graph = new SystemGraph();
    graph.add(node("a"));
    graph.add(node("b"));
    graph.link("a", "b");
    graph.give("a", Optional.of("sre"));
    assertThat(graph.node("a").owner()).contains("sre");
    assertThat(ids(graph.impact("a"))).containsExactly("a", "b");
  }

  @Test
  void anUnknownNodeIsRefusedWithTheNodesThereAre() {
    var graph = new SystemGraph();
    graph.add(node("labels"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.impact("lables"))
        .withMessage("the system has no node 'lables'; it has labels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.add(node("labels")))
        .withMessage("the system has a node 'labels' already");
  }

  @Test
  void aPipelineThatGrowsHasOneMoreStepInTheChain() {
    var graph = new SystemGraph();
    graph.add(new Node("pipe", Node.Kind.PIPELINE, "preparation", Optional.of("data-engineer")));
    var chain = new PipelineChain(graph, "pipe");
    chain.draw(List.of("read", "write"));
    assertThat(ids(graph.dependencies("pipe")))
        .containsExactlyInAnyOrder("pipe", "pipe/read", "pipe/write");
    chain.draw(List.of("read", "script-1", "write"));
    assertThat(ids(graph.impact("pipe/read")))
        .containsExactly("pipe/read", "pipe/script-1", "pipe/write", "pipe");
  }

  private static Node node(String id) {
    return new Node(id, Node.Kind.ARTIFACT, "here", Optional.empty());
  }

  private static List<String> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).toList();
  }

  private static List<String> set(java.util.function.IntPredicate which) {
    return IntStream.range(0, NODES).filter(which).mapToObj(i -> "n" + i).toList();
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }

  private static boolean[][] warshall(boolean[][] linked) {
    boolean[][] reaches = new boolean[NODES][];
    for (int i = 0; i < NODES; i++) {
      reaches[i] = linked[i].clone();
    }
    for (int k = 0; k < NODES; k++) {
      for (int i = 0; i < NODES; i++) {
        for (int j = 0; j < NODES; j++) {
          reaches[i][j] |= reaches[i][k] && reaches[k][j];
        }
      }
    }
    return reaches;
  }
}
