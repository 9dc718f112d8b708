package undercurrent.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Languages beside the common one, in which parts of modules are written: each stands in the graph as
/// something that those modules use, as the package of its run-time is.
///
/// Between a module with another language and a neighbour without it lies a border, across which numbers
/// are rounded, and nothing and zero are told apart, by two sets of rules.
public final class Languages {
  private static final String PREFIX = "language/";

  private Languages() {}

  /// Writes a part of a module in another language.
  public static void write(SystemGraph graph, String module, String language) {
    String id = PREFIX + language;
    if (graph.find(id).isEmpty()) {
      Node first = graph.node(module);
      graph.add(new Node(id, Node.Kind.ARTIFACT, first.stage(), first.owner()));
    }
    graph.link(id, module);
  }

  /// Makes it a rule that nothing more is written in another language.
  public static void agreeOnOne(SystemGraph graph) {
    graph.close(PREFIX);
  }

  /// Tells whether there is that rule.
  public static boolean isOneAgreed(SystemGraph graph) {
    return graph.isClosed(PREFIX);
  }

  /// Writes a module in the common language throughout.
  public static void unite(SystemGraph graph, String module) {
    for (Node language : in(graph, module)) {
      graph.unlink(language.id(), module);
    }
  }

  /// Returns the other languages of a module.
  public static List<Node> in(SystemGraph graph, String module) {
    return graph.sources(module).stream().filter(Languages::isLanguage).toList();
  }

  /// Returns the modules that have parts in another language.
  public static List<Node> mixed(SystemGraph graph) {
    return graph.nodes().stream()
        .filter(Languages::isLanguage)
        .flatMap(language -> graph.users(language.id()).stream())
        .distinct()
        .toList();
  }

  /// Returns the neighbours of a module across a border: parts with code that are all in the common
  /// language.
  public static List<Node> across(SystemGraph graph, String module) {
    if (in(graph, module).isEmpty()) {
      return List.of();
    }
    List<Node> mixed = mixed(graph);
    return Stream.concat(graph.sources(module).stream(), graph.users(module).stream())
        .filter(node -> isCode(node) && !mixed.contains(node))
        .distinct()
        .toList();
  }

  /// Returns the name of a language in a module; empty where all of it is in the common one.
  public static Optional<String> other(SystemGraph graph, String module) {
    return in(graph, module).stream()
        .map(language -> language.id().substring(PREFIX.length()))
        .findFirst();
  }

  private static boolean isLanguage(Node node) {
    return node.id().startsWith(PREFIX);
  }

  private static boolean isCode(Node node) {
    return switch (node.kind()) {
      case CODE_MODULE, SERVICE, JOB, PIPELINE, FEATURE -> true;
      case ARTIFACT, SIGNAL, CONFIGURATION_KEY, MODEL, CONSUMER -> false;
    };
  }
}
