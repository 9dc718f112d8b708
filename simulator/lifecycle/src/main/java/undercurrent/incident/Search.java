package undercurrent.incident;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The search for a fault: nodes are looked at one by one until the one at fault is met.
///
/// @param nodes those that were looked at, in order
/// @param node the node at fault; empty when all were looked at and nothing was found
public record Search(List<String> nodes, Optional<String> node) {

  /// Copies the nodes.
  public Search {
    nodes = List.copyOf(nodes);
  }

  /// Returns how many nodes were looked at.
  public int looked() {
    return nodes.size();
  }

  /// Searches in the order of the playbook first, then of what could be at fault.
  ///
  /// @param playbook where the fault was before; empty without a playbook
  /// @param suspects what could be at fault, in the order of looking
  /// @param fault what is at fault; empty when nothing is
  public static Search over(List<String> playbook, List<String> suspects, Optional<String> fault) {
    var order = new LinkedHashSet<>(playbook);
    order.addAll(suspects);
    fault.ifPresent(order::add);
    var all = new ArrayList<>(order);
    int place = fault.map(all::indexOf).orElse(all.size() - 1);
    return new Search(all.subList(0, Math.min(all.size(), Math.max(1, place + 1))), fault);
  }
}
