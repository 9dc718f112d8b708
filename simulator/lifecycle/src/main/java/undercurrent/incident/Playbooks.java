package undercurrent.incident;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is written down about incidents of each kind: where the fault was found before, so that it
/// is looked for there first.
public final class Playbooks {
  private final Map<String, Set<String>> found = new LinkedHashMap<>();

  /// Tells whether somebody has written one for a kind of incident.
  public boolean has(String kind) {
    return found.containsKey(kind);
  }

  /// Tells whether the playbook of a kind names a node.
  public boolean names(String kind, String node) {
    return found.getOrDefault(kind, Set.of()).contains(node);
  }

  /// Writes into the playbook of a kind that the fault was at a node.
  public void write(String kind, String node) {
    found.computeIfAbsent(kind, each -> new LinkedHashSet<>()).add(node);
  }

  /// Returns the nodes that the playbook of a kind says to look at, in order; empty without one.
  public List<String> nodes(String kind) {
    return List.copyOf(found.getOrDefault(kind, Set.of()));
  }
}
