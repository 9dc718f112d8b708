package undercurrent.graph;

import java.util.List;
import java.util.Optional;

/// The steps of a pipeline as a chain of jobs in the graph, which follows the pipeline as it grows.
public final class PipelineChain {
  private final SystemGraph graph;
  private final String pipeline;
  private List<String> steps = List.of();

  /// Makes the chain of a pipeline that is in the graph, without steps.
  public PipelineChain(SystemGraph graph, String pipeline) {
    this.graph = graph;
    this.pipeline = graph.node(pipeline).id();
  }

  /// Draws the steps anew: each uses the one before it, and the pipeline uses the last.
  public void draw(List<String> names) {
    steps.forEach(graph::remove);
    steps = names.stream().map(name -> pipeline + "/" + name).distinct().toList();
    Node whole = graph.node(pipeline);
    Optional<String> before = Optional.empty();
    for (String step : steps) {
      graph.add(new Node(step, Node.Kind.JOB, whole.stage(), whole.owner()));
      before.ifPresent(earlier -> graph.link(earlier, step));
      before = Optional.of(step);
    }
    before.ifPresent(last -> graph.link(last, pipeline));
  }
}
