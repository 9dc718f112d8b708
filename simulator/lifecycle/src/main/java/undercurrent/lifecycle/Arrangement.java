package undercurrent.lifecycle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.capability.CapabilityPlan;
import undercurrent.organisation.TeamHabits;

/// How an organisation is arranged, besides who works in it.
///
/// @param habits what working together costs
/// @param owners who answers for parts of the system, where it is not whom the lifecycle foresees;
///   empty for nobody
/// @param capabilities what the organisation is able to do
public record Arrangement(
    TeamHabits habits, SequencedMap<String, Optional<String>> owners, CapabilityPlan capabilities) {

  /// Keeps a copy of the owners.
  public Arrangement {
    owners = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(owners));
  }

  /// Returns an arrangement of plain habits, with the owners that the lifecycle foresees, in which
  /// nothing is known of capabilities.
  public static Arrangement plain() {
    return new Arrangement(TeamHabits.plain(), new LinkedHashMap<>(), CapabilityPlan.NONE);
  }

  /// Returns the same with other capabilities.
  Arrangement with(CapabilityPlan others) {
    return new Arrangement(habits, owners, others);
  }

  /// Returns the same with other habits.
  Arrangement with(TeamHabits others) {
    return new Arrangement(others, owners, capabilities);
  }
}
