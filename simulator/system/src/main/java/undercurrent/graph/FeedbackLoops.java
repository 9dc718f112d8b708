package undercurrent.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The feedback loops of a system: its largest sets of nodes that all depend on each other, by the
/// algorithm of Tarjan (1972), "Depth-first search and linear graph algorithms".
public final class FeedbackLoops {
  private final SystemGraph graph;
  private final Map<String, Visit> visits = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<List<Node>> loops = new ArrayList<>();

  /// What the search knows of a node: when it came there, and the earliest that it can reach.
  private static final class Visit {
    private final int order;
    private int earliest;
    private boolean isOpen = true;

    private Visit(int order) {
      this.order = order;
      this.earliest = order;
    }
  }

  private FeedbackLoops(SystemGraph graph) {
    this.graph = graph;
  }

  /// Returns the loops, the largest first; the nodes of each in the order of the graph.
  public static List<List<Node>> of(SystemGraph graph) {
    var search = new FeedbackLoops(graph);
    for (Node node : graph.nodes()) {
      if (!search.visits.containsKey(node.id())) {
        search.visit(node.id());
      }
    }
    search.loops.sort(Comparator.comparingInt((List<Node> loop) -> loop.size()).reversed());
    return List.copyOf(search.loops);
  }

  private Visit visit(String id) {
    var here = new Visit(visits.size());
    visits.put(id, here);
    open.push(id);
    for (Node user : graph.users(id)) {
      Visit there = visits.get(user.id());
      if (there == null) {
        here.earliest = Math.min(here.earliest, visit(user.id()).earliest);
      } else if (there.isOpen) {
        here.earliest = Math.min(here.earliest, there.order);
      }
    }
    if (here.earliest == here.order) {
      close(id);
    }
    return here;
  }

  private void close(String first) {
    var members = new ArrayList<String>();
    String member;
    do {
      member = open.pop();
      Visit visit = visits.get(member);
      if (visit != null) {
        visit.isOpen = false;
      }
      members.add(member);
    } while (!member.equals(first));
    boolean usesItself = graph.users(first).stream().anyMatch(user -> user.id().equals(first));
    if (members.size() > 1 || usesItself) {
      loops.add(graph.nodes().stream().filter(node -> members.contains(node.id())).toList());
    }
  }
}
