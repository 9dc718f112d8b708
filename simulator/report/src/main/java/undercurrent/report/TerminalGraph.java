package undercurrent.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.graph.FeedbackLoops;
import undercurrent.graph.Impact;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;

/// A system as a graph: its parts, owners and feedback loops, and what a change of a part reaches.
public final class TerminalGraph {
  private TerminalGraph() {}

  /// Returns the parts by kind and owner, and the loops, for a terminal.
  public static String of(String title, SystemGraph graph, TerminalStyle style) {
    var text = new TerminalText(style);
    List<Node> nodes = graph.nodes();
    text.section("PARTS OF " + title.toUpperCase(Locale.ROOT), graph.links() + " links");
    counts(text, counted(nodes, node -> node.kind().id()));
    text.line("").section("WHO ANSWERS FOR THEM", nodes.size() + " parts");
    counts(text, counted(nodes, node -> node.owner().orElse(Impact.NOBODY)));
    text.line("").section("FEEDBACK LOOPS", "parts that all depend on each other");
    for (List<Node> loop : FeedbackLoops.of(graph)) {
      text.paragraph(
          loop.size() + " parts: " + names(loop.stream().filter(n -> !isKey(n)).toList()));
    }
    return text.toString();
  }

  /// Returns what a change reaches, stage by stage, for a terminal.
  public static String of(Impact impact, TerminalStyle style) {
    var text = new TerminalText(style);
    Node node = impact.node();
    text.section("A CHANGE OF " + node.id(), node.kind().id() + " of " + node.stage());
    text.paragraph(
        "It reaches "
            + impact.reached().size()
            + " parts, itself among them"
            + (impact.isInLoop() ? ", and comes back to itself" : "")
            + "; looking at all of them takes "
            + Figures.decimals(impact.hours(), 1)
            + " h (hours by kind are assumed). "
            + impact.undeclared()
            + " of them nobody who reads contracts would expect.");
    text.line("").section("REACHED, BY STAGE", "");
    var byStage =
        impact.reached().stream()
            .collect(Collectors.groupingBy(Node::stage, LinkedHashMap::new, Collectors.toList()));
    byStage.forEach((stage, reached) -> text.paragraph(stage + ": " + names(reached)));
    text.line("").section("WHO HAS TO KNOW", "");
    counts(text, impact.byOwner());
    return text.toString();
  }

  /// Returns the parts, links and loops as a document.
  public static ObjectNode document(String title, SystemGraph graph) {
    var document = RunDocument.heading().put("of", title);
    var nodes = document.putArray("nodes");
    for (Node node : graph.nodes()) {
      ObjectNode each = nodes.addObject().put("id", node.id()).put("kind", node.kind().id());
      each.put("stage", node.stage());
      node.owner().ifPresentOrElse(owner -> each.put("owner", owner), () -> each.putNull("owner"));
    }
    var links = document.putArray("links");
    for (Node node : graph.nodes()) {
      for (Node user : graph.users(node.id())) {
        links
            .addObject()
            .put("from", node.id())
            .put("to", user.id())
            .put("declared", graph.isDeclared(node.id(), user.id()));
      }
    }
    var loops = document.putArray("loops");
    FeedbackLoops.of(graph)
        .forEach(
            loop -> {
              var members = loops.addArray();
              loop.forEach(node -> members.add(node.id()));
            });
    return document;
  }

  /// Returns what a change reaches as a document.
  public static ObjectNode document(Impact impact) {
    var document = RunDocument.heading().put("node", impact.node().id());
    var reached = document.putArray("reached");
    impact.reached().forEach(node -> reached.add(node.id()));
    document.put("undeclared", impact.undeclared()).put("comesBack", impact.isInLoop());
    var owners = document.putObject("byOwner");
    impact.byOwner().forEach(owners::put);
    document.set("hours", Json.number(impact.hours()));
    return document;
  }

  /// Returns the graph in the language of Graphviz, each stage a cluster.
  public static String dot(SystemGraph graph) {
    var text = new StringBuilder("digraph system {\n  rankdir=LR;\n  node [shape=box];\n");
    Map<String, List<Node>> stages =
        graph.nodes().stream()
            .collect(Collectors.groupingBy(Node::stage, LinkedHashMap::new, Collectors.toList()));
    stages.forEach(
        (stage, nodes) -> {
          text.append("  subgraph \"cluster_").append(stage).append("\" {\n    label=\"");
          text.append(stage).append("\";\n");
          nodes.forEach(node -> text.append("    \"").append(node.id()).append("\";\n"));
          text.append("  }\n");
        });
    for (Node node : graph.nodes()) {
      for (Node user : graph.users(node.id())) {
        String dashed = graph.isDeclared(node.id(), user.id()) ? "" : " [style=dashed]";
        text.append("  \"").append(node.id()).append("\" -> \"").append(user.id());
        text.append('"').append(dashed).append(";\n");
      }
    }
    return text.append("}\n").toString();
  }

  private static boolean isKey(Node node) {
    return node.kind() == Node.Kind.CONFIGURATION_KEY;
  }

  private static String names(List<Node> nodes) {
    return nodes.stream().map(Node::id).collect(Collectors.joining(", "));
  }

  private static Map<String, Integer> counted(List<Node> nodes, Function<Node, String> key) {
    var counts = new TreeMap<String, Integer>();
    nodes.forEach(node -> counts.merge(key.apply(node), 1, Integer::sum));
    return counts;
  }

  private static void counts(TerminalText text, Map<String, Integer> counts) {
    counts.forEach(
        (name, count) -> text.line(String.format(Locale.ROOT, "  %-30s %5d", name, count)));
  }
}
