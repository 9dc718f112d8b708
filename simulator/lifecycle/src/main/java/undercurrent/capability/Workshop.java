package undercurrent.capability;

import undercurrent.delivery.DeliveryPaths;
import undercurrent.graph.Lineage;
import undercurrent.graph.SystemGraph;

/// The place where a capability takes effect: what it may move.
public interface Workshop {

  /// Returns the id of the lifecycle.
  String lifecycle();

  /// Returns the ways of changes to production.
  DeliveryPaths paths();

  /// Returns the parts of the system.
  SystemGraph graph();

  /// Returns what is written down about what was made from what.
  Lineage lineage();
}
