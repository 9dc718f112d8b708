package undercurrent.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// What changes left unfinished in the code, as its authors admit in comments: each stands in the graph
/// beside the part that it is in.
///
/// Self-admitted debt of this kind is about twice as frequent in code of machine learning as elsewhere
/// (Bhatia et al. 2023).
public final class RoughSpots {
  private static final String PREFIX = "todo/";

  private RoughSpots() {}

  /// Leaves a spot in a part.
  public static void leave(SystemGraph graph, Node part, long change) {
    String id = PREFIX + part.id() + "-" + change;
    if (graph.find(id).isEmpty()) {
      graph.add(new Node(id, Node.Kind.ARTIFACT, part.stage(), part.owner()));
      graph.link(id, part.id());
    }
  }

  /// Returns the spots in a part.
  public static List<Node> in(SystemGraph graph, String part) {
    return graph.sources(part).stream().filter(RoughSpots::isSpot).toList();
  }

  /// Returns the spots in a part, in what it uses and in what uses it, all of which whoever changes it
  /// has to get past.
  public static List<Node> around(SystemGraph graph, String part) {
    var parts = new LinkedHashSet<Node>(List.of(graph.node(part)));
    Stream.concat(graph.sources(part).stream(), graph.users(part).stream())
        .filter(node -> !isSpot(node))
        .forEach(parts::add);
    return parts.stream().flatMap(node -> in(graph, node.id()).stream()).distinct().toList();
  }

  /// Returns all spots.
  public static List<Node> all(SystemGraph graph) {
    return graph.nodes().stream().filter(RoughSpots::isSpot).toList();
  }

  private static boolean isSpot(Node node) {
    return node.id().startsWith(PREFIX);
  }
}
