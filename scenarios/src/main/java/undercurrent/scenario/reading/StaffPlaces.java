package undercurrent.scenario.reading;

import java.util.List;
import java.util.Optional;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;

/// Where a scenario speaks of roles in `staff`.
final class StaffPlaces {
  private StaffPlaces() {}

  /// Returns where the first of some roles that `staff` names stands there; empty when it names
  /// none of them.
  static Optional<Place> of(Fields top, List<String> roles) {
    return top.entries()
        .value("staff")
        .filter(Node.Entries.class::isInstance)
        .flatMap(
            staff ->
                roles.stream().flatMap(r -> ((Node.Entries) staff).entry(r).stream()).findFirst())
        .map(entry -> entry.key().place());
  }
}
