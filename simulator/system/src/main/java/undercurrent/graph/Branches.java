package undercurrent.graph;

import java.util.List;

/// The branches that trials put into the code: each is taken or passed by as a flag says, and stands in
/// the graph as a key that its module reads.
///
/// A module with `k` flags can run in `2^k` ways, each of which is another program to test.
public final class Branches {
  /// The most ways that anybody tests by hand; what is beyond is left to luck (assumed).
  public static final int MOST_WAYS = 32;

  private static final String PREFIX = "flag/";

  private Branches() {}

  /// Returns the name of the flag of a trial in a module.
  public static String flag(String module, long trial) {
    return PREFIX + module + "-" + trial;
  }

  /// Tells whether a node is the flag of a branch.
  public static boolean isFlag(Node node) {
    return node.id().startsWith(PREFIX);
  }

  /// Returns the flags that a module reads.
  public static List<Node> in(SystemGraph graph, String module) {
    return graph.sources(module).stream().filter(Branches::isFlag).toList();
  }

  /// Returns all flags.
  public static List<Node> all(SystemGraph graph) {
    return graph.nodes().stream().filter(Branches::isFlag).toList();
  }

  /// Returns in how many ways a module with some flags is tested: each setting of all flags once, up to
  /// [#MOST_WAYS].
  public static int ways(int flags) {
    return flags >= 31 ? MOST_WAYS : Math.min(MOST_WAYS, 1 << flags);
  }
}
