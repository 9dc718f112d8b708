package undercurrent.graph;

import java.util.List;

/// The modules that call a general package directly, each of which has to be adapted when another
/// package, or another learner of it, takes its place.
public final class CallSites {
  /// The package that models are learnt with.
  public static final String LEARNING = "learning-package";

  private CallSites() {}

  /// Returns the modules that call the package that models are learnt with; none where the system
  /// has no such package.
  public static List<Node> ofLearning(SystemGraph graph) {
    return graph.find(LEARNING).isEmpty() ? List.of() : graph.users(LEARNING);
  }
}
