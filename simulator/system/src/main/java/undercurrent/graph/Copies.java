package undercurrent.graph;

import java.util.List;

/// Computations that stand in the code more than once: a copy reads what the original reads, and says of
/// itself what it is a copy of, as a clone detector would find it.
///
/// Whoever changes a computation has to change every copy of it.
public final class Copies {
  private static final String PREFIX = "copy/";

  private Copies() {}

  /// Writes a part's computation once more, for another stage.
  ///
  /// @param number the number of the copy, so that no other has its name
  public static Node write(SystemGraph graph, Node original, int number, Node forUser) {
    Node copy =
        graph.add(
            new Node(
                PREFIX + original.id() + "-" + number,
                Node.Kind.JOB,
                forUser.stage(),
                forUser.owner()));
    graph.sources(original.id()).forEach(source -> graph.link(source.id(), copy.id()));
    graph.link(copy.id(), forUser.id());
    return copy;
  }

  /// Tells whether a node is a copy.
  public static boolean isCopy(Node node) {
    return node.id().startsWith(PREFIX);
  }

  /// Returns the copies of a part's computation.
  public static List<Node> of(SystemGraph graph, String original) {
    return graph.nodes().stream()
        .filter(
            node ->
                isCopy(node)
                    && node.id()
                        .substring(PREFIX.length(), node.id().lastIndexOf('-'))
                        .equals(original))
        .toList();
  }

  /// Returns all copies.
  public static List<Node> all(SystemGraph graph) {
    return graph.nodes().stream().filter(Copies::isCopy).toList();
  }
}
