package undercurrent.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Everything that the system is made of, and what depends on what.
///
/// A link leads from what is used to what uses it, as data flow. The order of nodes and links is the
/// order in which they were added.
public final class SystemGraph {
  private final Map<String, Placed> placed = new LinkedHashMap<>();

  /// A node with its direct neighbours.
  private record Placed(Node node, Set<String> users, Set<String> sources) {}

  /// Adds a node whose name is not taken.
  public Node add(Node node) {
    var here = new Placed(node, new LinkedHashSet<>(), new LinkedHashSet<>());
    if (placed.putIfAbsent(node.id(), here) != null) {
      throw new IllegalArgumentException("the system has a node '" + node.id() + "' already");
    }
    return node;
  }

  /// Says that one node uses another.
  public void link(String used, String user) {
    Placed from = place(used);
    Placed to = place(user);
    from.users().add(user);
    to.sources().add(used);
  }

  /// Returns the node of a name.
  ///
  /// @throws IllegalArgumentException with the names there are, when there is none of that name
  public Node node(String id) {
    return place(id).node();
  }

  /// Returns the node of a name; empty when there is none.
  public Optional<Node> find(String id) {
    return Optional.ofNullable(placed.get(id)).map(Placed::node);
  }

  /// Returns all nodes.
  public List<Node> nodes() {
    return placed.values().stream().map(Placed::node).toList();
  }

  /// Returns what uses a node directly.
  public List<Node> users(String id) {
    return place(id).users().stream().map(this::node).toList();
  }

  /// Returns what a node uses directly.
  public List<Node> sources(String id) {
    return place(id).sources().stream().map(this::node).toList();
  }

  /// Returns all that a change of a node can reach, itself first: the transitive closure of its
  /// users.
  public List<Node> impact(String id) {
    return closure(id, Placed::users);
  }

  /// Returns all that a node depends on, itself first: the transitive closure of its sources.
  public List<Node> dependencies(String id) {
    return closure(id, Placed::sources);
  }

  private Placed place(String id) {
    Placed found = placed.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "the system has no node '" + id + "'; it has " + placed.keySet());
    }
    return found;
  }

  private List<Node> closure(String id, Function<Placed, Set<String>> next) {
    var found = new LinkedHashSet<String>();
    var ahead = new ArrayDeque<String>();
    ahead.add(node(id).id());
    while (!ahead.isEmpty()) {
      String here = ahead.remove();
      if (found.add(here)) {
        ahead.addAll(next.apply(place(here)));
      }
    }
    var closure = new ArrayList<Node>();
    found.forEach(each -> closure.add(node(each)));
    return List.copyOf(closure);
  }
}
