package undercurrent.detection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;

/// Resolves what the parts of the system say of themselves: every read that access logs show has to
/// be declared, and every part of our own has to have an owner.
///
/// What was missing when it first looked is known; it speaks when more is missing than it has said.
public final class RegistryResolver implements Detector {
  private static final int DAYS = 7;

  @Override
  public String id() {
    return "registry-resolver";
  }

  @Override
  public String title() {
    return "Resolver of declared dependencies and owners";
  }

  @Override
  public String description() {
    return "Compares the reads that access logs show with those that parts declare, and looks for"
        + " parts of our own that nobody answers for.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 3.3; McMahan et al. (2013)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.count("undeclared", "2", "reads that may be undeclared beyond those that are known"),
        Knob.count("unowned", "2", "parts that may be without an owner beyond those known"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Resolver(settings.count("undeclared"), settings.count("unowned"));
  }

  private static final class Resolver implements Monitor {
    private final Map<String, Integer> known = new TreeMap<>();
    private final int undeclared;
    private final int unowned;

    Resolver(int undeclared, int unowned) {
      this.undeclared = undeclared;
      this.unowned = unowned;
    }

    @Override
    public int daysBetweenLooks() {
      return DAYS;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var graph = log.graph();
      var silent = graph.nodes().stream().filter(node -> undeclaredReads(graph, node) > 0).toList();
      int reads = silent.stream().mapToInt(node -> undeclaredReads(graph, node)).sum();
      var orphans =
          graph.nodes().stream().filter(node -> isOurs(node) && node.owner().isEmpty()).toList();
      var found = hold("undeclared", silent, reads, undeclared, " reads what it does not declare");
      return found.isEmpty()
          ? hold("unowned", orphans, orphans.size(), unowned, " has no owner")
          : found;
    }

    private List<Finding> hold(
        String what, List<Node> nodes, int count, int allowed, String inWords) {
      int before = known.computeIfAbsent(what, first -> count);
      if (nodes.isEmpty() || count <= before + allowed) {
        return List.of();
      }
      known.put(what, count);
      String subject = nodes.getLast().id();
      return List.of(
          new Finding(subject, count, before + allowed, false, "part '" + subject + "'" + inWords));
    }

    private static int undeclaredReads(SystemGraph graph, Node reader) {
      return (int)
          graph.sources(reader.id()).stream()
              .filter(read -> !graph.isDeclared(read.id(), reader.id()))
              .count();
    }

    /// Inputs and consumers are others'.
    private static boolean isOurs(Node node) {
      return node.kind() != Node.Kind.SIGNAL && node.kind() != Node.Kind.CONSUMER;
    }
  }
}
