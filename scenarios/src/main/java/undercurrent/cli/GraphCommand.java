package undercurrent.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.graph.Impact;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.report.Json;
import undercurrent.report.TerminalGraph;
import undercurrent.scenario.Scenario;
import undercurrent.settings.NearMatch;

/// Shows the system of a scenario as a graph, or what a change of one part reaches.
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description =
        "Shows the parts of a scenario's system, who answers for them and its feedback loops; or"
            + " what a change of one part reaches. With --for the system is shown as it is after"
            + " that time.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent graph retail",
      "  undercurrent graph av --impact camera-calibration",
      "  undercurrent graph retail --dot"
    })
final class GraphCommand implements Callable<Integer> {
  private static final double AT_ONCE_HOURS = 1;

  @Parameters(paramLabel = "SCENARIO", description = "a name from the library, or a path")
  private String name = "";

  @Option(names = "--impact", paramLabel = "PART", description = "what a change of it reaches")
  private Optional<String> part = Optional.empty();

  @Option(names = "--dot", description = "print the graph in the language of Graphviz")
  private boolean dot;

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    Scenario scenario = laboratory.scenario(name);
    Scenario applied = options.applyTo(scenario, 1);
    double hours = options.hasHorizon() ? applied.run().hours() : AT_ONCE_HOURS;
    var plan = options.planner(laboratory).plan(applied).lasting(hours);
    SystemGraph graph = plan.run(applied.seed(), 0).graph();
    part.ifPresent(id -> checkThereIs(graph, id));
    if (dot) {
      Output.data().print(TerminalGraph.dot(graph));
    } else if (options.json()) {
      Output.document(
          Json.text(
              part.map(id -> TerminalGraph.document(Impact.of(graph, id)))
                  .orElseGet(() -> TerminalGraph.document(applied.title(), graph))));
    } else {
      Output.data()
          .print(
              part.map(id -> TerminalGraph.of(Impact.of(graph, id), Output.style()))
                  .orElseGet(() -> TerminalGraph.of(applied.title(), graph, Output.style())));
    }
    return ExitCode.OK;
  }

  private static void checkThereIs(SystemGraph graph, String id) {
    if (graph.find(id).isEmpty()) {
      List<String> known = graph.nodes().stream().map(Node::id).toList();
      String near = NearMatch.hint(id, known);
      throw new Failure(
          ExitCode.USAGE,
          "the system has no part \""
              + id
              + "\"; "
              + (near.isEmpty() ? "it has " + String.join(", ", known) : near));
    }
  }
}
