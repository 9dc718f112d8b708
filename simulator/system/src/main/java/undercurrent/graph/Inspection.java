package undercurrent.graph;

import java.util.List;

/// How long somebody takes to look at a part of a system and say whether it is at fault. The hours
/// by kind are assumed: a key is compared with its last good value in minutes, an input or a service
/// takes a look at its logs.
public final class Inspection {
  private static final double UNKNOWN = 1.5; // hours; assumed

  private Inspection() {}

  /// Returns the hours of full proficiency that looking at nodes takes.
  public static double hours(List<Node> nodes) {
    return nodes.stream().mapToDouble(node -> hours(node.kind())).sum();
  }

  /// Returns the hours of full proficiency that looking at parts takes, some of which may be in no
  /// drawing.
  public static double hours(SystemGraph graph, List<String> parts) {
    return parts.stream()
        .mapToDouble(part -> graph.find(part).map(node -> hours(node.kind())).orElse(UNKNOWN))
        .sum();
  }

  /// Returns the hours of full proficiency that looking at a node of a kind takes.
  public static double hours(Node.Kind kind) {
    return switch (kind) {
      case SIGNAL, PIPELINE, MODEL, SERVICE, CONSUMER -> 1.5;
      case CODE_MODULE, JOB -> 1;
      case ARTIFACT -> 0.5;
      case FEATURE -> 0.25;
      case CONFIGURATION_KEY -> 0.05;
    };
  }
}
