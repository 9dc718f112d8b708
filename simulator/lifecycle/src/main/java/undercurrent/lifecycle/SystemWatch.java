package undercurrent.lifecycle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import undercurrent.graph.FeedbackLoops;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;

/// Looks at the system as a graph every four weeks, so that measures can say how it grew.
final class SystemWatch {
  private static final long BETWEEN_LOOKS = 4 * SimTime.WEEK;

  private final Replication run;

  SystemWatch(Replication run) {
    this.run = run;
  }

  /// Looks at once and then every four weeks; at a system without parts never.
  void look(SimProcess self) {
    while (!run.graph().nodes().isEmpty()) {
      run.trace().note(read(run.graph()), 1);
      self.hold(BETWEEN_LOOKS);
    }
  }

  private static Happening.SystemRead read(SystemGraph graph) {
    List<Node> nodes = graph.nodes();
    Set<Node> closure = new LinkedHashSet<>();
    for (Node model : graph.nodes(Node.Kind.MODEL)) {
      if (graph.users(model.id()).stream().anyMatch(user -> user.kind() == Node.Kind.SERVICE)) {
        closure.addAll(graph.dependencies(model.id()));
      }
    }
    long undeclared = 0;
    for (Node node : nodes) {
      undeclared +=
          graph.users(node.id()).stream()
              .filter(user -> !graph.isDeclared(node.id(), user.id()))
              .count();
    }
    return new Happening.SystemRead(
        nodes.size(),
        graph.links(),
        closure.size(),
        closure.stream().filter(node -> node.owner().isEmpty()).count(),
        undeclared,
        FeedbackLoops.of(graph).stream().mapToInt(List::size).sum());
  }
}
