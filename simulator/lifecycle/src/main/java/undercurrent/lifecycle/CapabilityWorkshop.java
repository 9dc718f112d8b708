package undercurrent.lifecycle;

import undercurrent.capability.Workshop;
import undercurrent.delivery.DeliveryPaths;
import undercurrent.graph.Lineage;
import undercurrent.graph.SystemGraph;

/// The place where a capability takes effect in a replication.
record CapabilityWorkshop(Replication run, String lifecycle) implements Workshop {
  @Override
  public DeliveryPaths paths() {
    return run.paths();
  }

  @Override
  public SystemGraph graph() {
    return run.graph();
  }

  @Override
  public Lineage lineage() {
    return run.lineage();
  }
}
