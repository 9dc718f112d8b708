package undercurrent.graph;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Everything that the system is made of, and what depends on what.
///
/// A link leads from what is used to what uses it, as data flow. Some links are *declared*: whoever
/// looks at contracts, configuration and schemas knows of them; others are there all the same. The
/// order of nodes and links is the order in which they were added.
///
/// A node that is *annotated* says what it uses; where that is missing, its links from what it uses
/// are there all the same, and no registry can tell them.
public final class SystemGraph {
  private final Map<String, Placed> placed = new LinkedHashMap<>();
  private final Set<String> silent = new LinkedHashSet<>();
  private final Set<String> closed = new LinkedHashSet<>();

  /// A node with its direct neighbours, those of undeclared links in sets of their own as well.
  private record Placed(
      Node node, Set<String> users, Set<String> sources, Set<String> undeclaredUsers) {}

  /// Adds a node whose name is not taken.
  public Node add(Node node) {
    var here =
        new Placed(node, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    if (placed.putIfAbsent(node.id(), here) != null) {
      throw new IllegalArgumentException("the system has a node '" + node.id() + "' already");
    }
    return node;
  }

  /// Takes a node out, with its links; nothing happens when it is not there.
  public void remove(String id) {
    silent.remove(id);
    if (placed.remove(id) != null) {
      for (Placed other : placed.values()) {
        other.users().remove(id);
        other.sources().remove(id);
        other.undeclaredUsers().remove(id);
      }
    }
  }

  /// Says that one node uses another, and that everybody can know.
  public void link(String used, String user) {
    Placed from = place(used);
    place(user).sources().add(used);
    from.users().add(user);
    from.undeclaredUsers().remove(user);
  }

  /// Says that one node uses another without having told anybody.
  public void linkUndeclared(String used, String user) {
    Placed from = place(used);
    place(user).sources().add(used);
    if (from.users().add(user)) {
      from.undeclaredUsers().add(user);
    }
  }

  /// Says that one node does not use another any more.
  public void unlink(String used, String user) {
    Placed from = place(used);
    from.users().remove(user);
    from.undeclaredUsers().remove(user);
    place(user).sources().remove(used);
  }

  /// Makes it a rule that nobody new may use what has this name, whether it is there or not; whoever
  /// builds looks the rule up.
  public void close(String id) {
    closed.add(id);
  }

  /// Tells whether nobody new may use what has this name.
  public boolean isClosed(String id) {
    return closed.contains(id);
  }

  /// Gives a node to another owner, or to nobody.
  public void give(String id, Optional<String> owner) {
    Placed old = place(id);
    var node = new Node(id, old.node().kind(), old.node().stage(), owner);
    placed.replace(id, new Placed(node, old.users(), old.sources(), old.undeclaredUsers()));
  }

  /// Says what a node uses, where everybody can read it.
  public void annotate(String id) {
    silent.remove(node(id).id());
  }

  /// Takes away what a node says of what it uses.
  public void unannotate(String id) {
    silent.add(node(id).id());
  }

  /// Tells whether a node says what it uses.
  public boolean isAnnotated(String id) {
    return !silent.contains(node(id).id());
  }

  /// Returns the nodes that do not say what they use.
  public List<Node> unannotated() {
    return nodes().stream().filter(node -> silent.contains(node.id())).toList();
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

  /// Returns the nodes of a kind.
  public List<Node> nodes(Node.Kind kind) {
    return nodes().stream().filter(node -> node.kind() == kind).toList();
  }

  /// Returns how many links there are.
  public int links() {
    return placed.values().stream().mapToInt(each -> each.users().size()).sum();
  }

  /// Returns what uses a node directly.
  public List<Node> users(String id) {
    return place(id).users().stream().map(this::node).toList();
  }

  /// Returns what a node uses directly.
  public List<Node> sources(String id) {
    return place(id).sources().stream().map(this::node).toList();
  }

  /// Tells whether a link was declared.
  public boolean isDeclared(String used, String user) {
    return place(used).users().contains(user)
        && !place(used).undeclaredUsers().contains(user)
        && !silent.contains(user);
  }

  /// Returns all that a change of a node can reach, itself first: the transitive closure of its
  /// users, declared or not.
  public List<Node> impact(String id) {
    return closure(id, this::allUsers);
  }

  /// Returns all that somebody who knows the declared links expects a change of a node to reach,
  /// itself first.
  public List<Node> declaredImpact(String id) {
    return closure(id, this::declaredUsers);
  }

  /// Returns all that a node depends on, itself first: the transitive closure of its sources.
  public List<Node> dependencies(String id) {
    return closure(id, node -> place(node).sources());
  }

  /// Returns all that somebody who knows the declared links takes a node to depend on, itself first.
  public List<Node> declaredDependencies(String id) {
    return closure(id, this::declaredSources);
  }

  private Set<String> allUsers(String id) {
    return place(id).users();
  }

  private Set<String> declaredUsers(String id) {
    var declared = new LinkedHashSet<>(place(id).users());
    declared.removeAll(place(id).undeclaredUsers());
    declared.removeAll(silent);
    return declared;
  }

  private Set<String> declaredSources(String id) {
    var declared = new LinkedHashSet<>(place(id).sources());
    declared.removeIf(source -> !isDeclared(source, id));
    return declared;
  }

  private List<Node> closure(String id, Function<String, Set<String>> next) {
    var found = new LinkedHashSet<String>();
    var ahead = new ArrayDeque<String>();
    ahead.add(node(id).id());
    while (!ahead.isEmpty()) {
      String here = ahead.remove();
      if (found.add(here)) {
        ahead.addAll(next.apply(here));
      }
    }
    return found.stream().map(this::node).toList();
  }

  private Placed place(String id) {
    Placed found = placed.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "the system has no node '" + id + "'; it has " + String.join(", ", placed.keySet()));
    }
    return found;
  }
}
