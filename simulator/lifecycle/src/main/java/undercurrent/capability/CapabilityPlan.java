package undercurrent.capability;

import java.util.ArrayList;
import java.util.List;

/// Which capabilities an organisation has from the beginning, which it buys and which it gives up.
///
/// @param known all that there are, in the order of the catalogue; what is known and not there is
///   done the other way
/// @param have the ids of those that are there from the beginning
/// @param adoptions those that are bought during the run
/// @param givingUps those that are given up during the run
public record CapabilityPlan(
    List<Capability> known, List<String> have, List<Adoption> adoptions, List<GivingUp> givingUps) {

  /// Where nothing is known of capabilities: everything is as the lifecycle has it.
  public static final CapabilityPlan NONE =
      new CapabilityPlan(List.of(), List.of(), List.of(), List.of());

  /// Copies the lists, and checks the names.
  public CapabilityPlan {
    known = List.copyOf(known);
    have = List.copyOf(have);
    adoptions = List.copyOf(adoptions);
    givingUps = List.copyOf(givingUps);
    var ids = known.stream().map(Capability::id).toList();
    have.forEach(id -> check(ids, id));
    adoptions.forEach(each -> check(ids, each.capability()));
    givingUps.forEach(each -> check(ids, each.capability()));
  }

  /// Returns a plan that begins with some and changes nothing.
  public static CapabilityPlan of(List<Capability> known, List<String> have) {
    return new CapabilityPlan(known, have, List.of(), List.of());
  }

  /// Returns the capability of an id.
  public Capability capability(String id) {
    return known.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /// Returns the same without one of those that are there from the beginning.
  public CapabilityPlan without(String id) {
    return new CapabilityPlan(
        known, have.stream().filter(each -> !each.equals(id)).toList(), adoptions, givingUps);
  }

  /// Returns the same with one more from the beginning.
  public CapabilityPlan with(String id) {
    var more = new ArrayList<>(have);
    if (!more.contains(id)) {
      more.add(id);
    }
    return new CapabilityPlan(known, more, adoptions, givingUps);
  }

  /// Returns the same with more from the beginning.
  public CapabilityPlan having(List<String> ids) {
    CapabilityPlan more = this;
    for (String id : ids) {
      more = more.with(id);
    }
    return more;
  }

  /// Returns the same with one that is bought.
  public CapabilityPlan adopting(Adoption adoption) {
    var more = new ArrayList<>(adoptions);
    more.add(adoption);
    return new CapabilityPlan(known, have, more, givingUps);
  }

  private static void check(List<String> known, String id) {
    if (!known.contains(id)) {
      throw new IllegalArgumentException("no capability '" + id + "'; there are " + known);
    }
  }
}
