package undercurrent.lifecycle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import undercurrent.capability.Capability;
import undercurrent.capability.CapabilityPlan;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DeliveryPath;
import undercurrent.delivery.DeliveryStep;
import undercurrent.settings.Knob;
import undercurrent.settings.Value;

/// The capabilities that an organisation has at the moment, and what follows from them: the values
/// of the settings that hold without the others, and the steps of changes on their way.
///
/// While people learn a new way, the old steps are done beside the new ones.
public final class CapabilitiesInUse {
  private final CapabilityPlan plan;
  private final Lifecycle lifecycle;
  private final Map<String, Value> overlay = new LinkedHashMap<>();
  private final Set<String> inUse = new LinkedHashSet<>();
  private final Map<ChangeType, List<DeliveryStep>> byHand = new EnumMap<>(ChangeType.class);
  private final Set<String> beside = new LinkedHashSet<>();

  /// Makes the state at the beginning of a run.
  public CapabilitiesInUse(CapabilityPlan plan, Lifecycle lifecycle) {
    this.plan = plan;
    this.lifecycle = lifecycle;
    inUse.addAll(plan.have());
    overrule();
  }

  /// Returns the values that hold over those of the scenario as long as they are there.
  public Map<String, Value> overlay() {
    return Collections.unmodifiableMap(overlay);
  }

  /// Returns the ids of those that are in use, in the order of the catalogue.
  public List<String> ids() {
    return plan.known().stream().map(Capability::id).filter(inUse::contains).toList();
  }

  /// Returns the ids of those that suit the lifecycle and are not in use, in the same order.
  List<String> lacking() {
    return plan.known().stream().map(Capability::id).filter(id -> !inUse.contains(id)).toList();
  }

  /// Takes one into use, beside what was done before.
  void takeUp(Capability capability, Replication run) {
    inUse.add(capability.id());
    beside.add(capability.id());
    overrule();
    settle(run);
  }

  /// Leaves off what was done before.
  void leaveOldWay(Capability capability, Replication run) {
    beside.remove(capability.id());
    settle(run);
  }

  /// Gives one up.
  void giveUp(Capability capability, Replication run) {
    inUse.remove(capability.id());
    beside.remove(capability.id());
    overrule();
    settle(run);
  }

  private void overrule() {
    overlay.clear();
    var knobs = new LinkedHashMap<String, Knob>();
    lifecycle.parameters().forEach(knob -> knobs.put(knob.name(), knob));
    for (Capability each : plan.known()) {
      if (!inUse.contains(each.id())) {
        each.without(lifecycle.id())
            .forEach((name, text) -> overlay.put(name, read(knobs, each, name, text)));
      }
    }
  }

  private static Value read(
      Map<String, Knob> knobs, Capability capability, String name, String text) {
    Knob knob = knobs.get(name);
    if (knob == null) {
      throw new IllegalStateException(
          "capability '" + capability.id() + "' governs '" + name + "', which is no setting");
    }
    return knob.read(text).orThrow();
  }

  /// Sets the ways anew: by hand, then as those in use make them, then with what people have changed
  /// themselves.
  void settle(Replication run) {
    if (plan.known().isEmpty()) {
      return;
    }
    beginByHand(run);
    run.lineage().leaveOff();
    var workshop = new CapabilityWorkshop(run, lifecycle.id());
    for (Capability each : plan.known()) {
      if (inUse.contains(each.id())) {
        install(each, workshop, run);
      }
    }
    run.paths().changeAgain();
  }

  /// The first time the ways are those that the lifecycle has set, which are by hand.
  private void beginByHand(Replication run) {
    if (byHand.isEmpty()) {
      run.paths().all().forEach(path -> byHand.put(path.type(), path.steps()));
    }
    byHand.forEach((type, steps) -> run.paths().begin(new DeliveryPath(type, steps)));
  }

  private void install(Capability capability, CapabilityWorkshop workshop, Replication run) {
    List<DeliveryPath> paths = List.copyOf(run.paths().all());
    var before = paths.stream().map(DeliveryPath::steps).toList();
    capability.install(workshop);
    if (beside.contains(capability.id())) {
      for (int i = 0; i < before.size(); i++) {
        putBack(paths.get(i), before.get(i));
      }
    }
  }

  /// Puts what was taken out back where it was: before the next of the old steps that is still
  /// there.
  private static void putBack(DeliveryPath path, List<DeliveryStep> before) {
    String next = "";
    for (DeliveryStep step : before.reversed()) {
      if (!path.steps().contains(step)) {
        path.insertBefore(next, step);
      }
      next = step.id();
    }
  }
}
