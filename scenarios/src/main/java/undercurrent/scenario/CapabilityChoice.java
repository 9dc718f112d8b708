package undercurrent.scenario;

import java.util.List;
import java.util.Optional;

/// The capabilities of an organisation in a scenario.
///
/// @param preset the name of the bundle that it begins from; empty where nothing is known of bundles
/// @param bundle the ids of those in the bundle
/// @param have the ids of those that are there from the beginning
/// @param bought those that are bought during the run
/// @param givenUp those that are given up during the run
public record CapabilityChoice(
    String preset,
    List<String> bundle,
    List<String> have,
    List<Bought> bought,
    List<GivenUp> givenUp) {
  /// Where there is no capability at all.
  public static final CapabilityChoice NONE =
      new CapabilityChoice("", List.of(), List.of(), List.of(), List.of());

  /// A capability that is bought.
  ///
  /// @param atHours when people begin to build it
  /// @param by the role that builds it; empty for whoever has the skill
  public record Bought(String capability, double atHours, Optional<String> by) {}

  /// A capability that is given up.
  public record GivenUp(String capability, double atHours) {}

  /// Copies the lists.
  public CapabilityChoice {
    bundle = List.copyOf(bundle);
    have = List.copyOf(have);
    bought = List.copyOf(bought);
    givenUp = List.copyOf(givenUp);
  }

  /// Returns those that are there besides the bundle.
  public List<String> besides() {
    return have.stream().filter(id -> !bundle.contains(id)).toList();
  }

  /// Returns those of the bundle that are not there.
  public List<String> missing() {
    return bundle.stream().filter(id -> !have.contains(id)).toList();
  }

  /// Returns the same without some of those that are there.
  public CapabilityChoice without(List<String> ids) {
    return new CapabilityChoice(
        preset,
        bundle,
        have.stream().filter(id -> !ids.contains(id)).toList(),
        bought.stream().filter(each -> !ids.contains(each.capability())).toList(),
        givenUp.stream().filter(each -> !ids.contains(each.capability())).toList());
  }
}
