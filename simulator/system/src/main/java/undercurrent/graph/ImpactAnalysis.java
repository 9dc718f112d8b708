package undercurrent.graph;

import java.util.LinkedHashSet;
import java.util.List;

/// How somebody finds out what a change of one node can reach before making it.
///
/// Where every part says what it uses, a registry knows the answer at once: the closure of declared
/// links. A part that does not say may use anything, so that each of them is opened.
///
/// @param declared what the registry tells, the node itself first
/// @param opened what is opened by hand, since it does not say what it uses
/// @param hidden what uses the node directly and can be found by opening it only
public record ImpactAnalysis(List<Node> declared, List<Node> opened, List<Node> hidden) {
  private static final double GLANCE = 1 / 6.0; // of an inspection: to see what it uses; assumed

  /// Keeps its own copies.
  public ImpactAnalysis {
    declared = List.copyOf(declared);
    opened = List.copyOf(opened);
    hidden = List.copyOf(hidden);
  }

  /// Returns the analysis of a change of a node.
  public static ImpactAnalysis of(SystemGraph graph, String id) {
    var opened = graph.unannotated().stream().filter(node -> !node.id().equals(id)).toList();
    var hidden = new LinkedHashSet<>(graph.users(id));
    hidden.retainAll(opened);
    return new ImpactAnalysis(graph.declaredImpact(id), opened, List.copyOf(hidden));
  }

  /// Returns the hours of full proficiency that opening takes; 0 where a registry knows everything.
  public double hours() {
    return GLANCE * Inspection.hours(opened);
  }
}
