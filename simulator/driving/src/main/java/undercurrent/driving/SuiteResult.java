package undercurrent.driving;

import java.util.List;
import java.util.function.Predicate;

/// What a scenario suite showed: always the pair of collisions and phantom brakes, because a
/// detector that brakes at everything never collides.
///
/// @param outcomes one outcome an encounter, in the order of the suite
public record SuiteResult(List<EncounterOutcome> outcomes) {

  /// Copies the list.
  public SuiteResult {
    outcomes = List.copyOf(outcomes);
  }

  /// Returns the collision probability over all slices.
  public Proportion collisions() {
    return collisions(outcome -> true);
  }

  /// Returns the collision probability of a slice.
  public Proportion collisions(Conditions slice) {
    return collisions(outcome -> outcome.slice().equals(slice));
  }

  /// Returns the collision probability of some encounters; empty roads do not count.
  public Proportion collisions(Predicate<EncounterOutcome> wanted) {
    var counted =
        outcomes.stream()
            .filter(wanted)
            .filter(outcome -> outcome.encounter().kind() != EncounterKind.EMPTY_ROAD)
            .toList();
    int hits = (int) counted.stream().filter(EncounterOutcome::collision).count();
    return new Proportion(hits, counted.size());
  }

  /// Returns the mean speed of the collisions of a slice in km/h, 0 without any.
  public double meanImpactKmh(Conditions slice) {
    return outcomes.stream()
        .filter(outcome -> outcome.slice().equals(slice) && outcome.collision())
        .mapToDouble(EncounterOutcome::impactKmh)
        .average()
        .orElse(0);
  }

  /// Returns the phantom brakes a minute over all slices, on empty roads.
  public Rate phantomBrakesPerMinute() {
    return phantomBrakes(outcome -> true);
  }

  /// Returns the phantom brakes a minute of a slice, on empty roads.
  public Rate phantomBrakesPerMinute(Conditions slice) {
    return phantomBrakes(outcome -> outcome.slice().equals(slice));
  }

  /// Returns the minutes driven.
  public double minutes() {
    return outcomes.stream().mapToDouble(EncounterOutcome::drivenS).sum() / 60;
  }

  private Rate phantomBrakes(Predicate<EncounterOutcome> wanted) {
    var counted =
        outcomes.stream()
            .filter(wanted)
            .filter(outcome -> outcome.encounter().kind() == EncounterKind.EMPTY_ROAD)
            .toList();
    int brakes = counted.stream().mapToInt(EncounterOutcome::phantomBrakes).sum();
    return new Rate(brakes, counted.stream().mapToDouble(EncounterOutcome::drivenS).sum() / 60);
  }
}
