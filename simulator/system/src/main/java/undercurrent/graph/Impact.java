package undercurrent.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What a change of one node can reach.
///
/// @param node what is changed
/// @param reached all that it can reach, itself first
/// @param undeclared how many of them nobody who reads contracts would expect
/// @param byKind how many of each kind
/// @param byOwner how many each role answers for; `nobody` for those without an owner
/// @param isInLoop whether the change comes back to the node
/// @param hours the hours of looking at all of them
public record Impact(
    Node node,
    List<Node> reached,
    int undeclared,
    Map<String, Integer> byKind,
    Map<String, Integer> byOwner,
    boolean isInLoop,
    double hours) {
  /// What stands for an owner where there is none.
  public static final String NOBODY = "nobody";

  /// Returns the impact of a node.
  ///
  /// @throws IllegalArgumentException with the names there are, when there is no such node
  public static Impact of(SystemGraph graph, String id) {
    List<Node> reached = graph.impact(id);
    boolean isInLoop =
        FeedbackLoops.of(graph).stream().anyMatch(loop -> loop.contains(graph.node(id)));
    return new Impact(
        graph.node(id),
        reached,
        reached.size() - graph.declaredImpact(id).size(),
        counted(reached, node -> node.kind().id()),
        counted(reached, node -> node.owner().orElse(NOBODY)),
        isInLoop,
        Inspection.hours(reached));
  }

  private static Map<String, Integer> counted(List<Node> nodes, Function<Node, String> key) {
    var counts = new TreeMap<String, Integer>();
    nodes.forEach(node -> counts.merge(key.apply(node), 1, Integer::sum));
    return counts;
  }
}
