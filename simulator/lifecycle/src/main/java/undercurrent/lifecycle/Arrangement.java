package undercurrent.lifecycle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import undercurrent.capability.CapabilityPlan;
import undercurrent.decision.Appointment;
import undercurrent.organisation.TeamHabits;

/// How an organisation is arranged, besides who works in it.
///
/// @param habits what working together costs
/// @param owners who answers for parts of the system, where it is not whom the lifecycle foresees;
///   empty for nobody
/// @param capabilities what the organisation is able to do
/// @param appointments who decides instead of the usual process
public record Arrangement(
    TeamHabits habits,
    SequencedMap<String, Optional<String>> owners,
    CapabilityPlan capabilities,
    List<Appointment> appointments) {

  /// Keeps copies.
  public Arrangement {
    owners = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(owners));
    appointments = List.copyOf(appointments);
  }

  /// Returns an arrangement of plain habits, with the owners that the lifecycle foresees, in which
  /// nothing is known of capabilities.
  public static Arrangement plain() {
    return new Arrangement(
        TeamHabits.plain(), new LinkedHashMap<>(), CapabilityPlan.NONE, List.of());
  }

  /// Returns the same with other capabilities.
  Arrangement with(CapabilityPlan others) {
    return new Arrangement(habits, owners, others, appointments);
  }

  /// Returns the same in which others decide too; later appointments to a role replace earlier ones.
  Arrangement deciding(List<Appointment> others) {
    var all = Stream.concat(appointments.stream(), others.stream()).toList();
    return new Arrangement(habits, owners, capabilities, all);
  }

  /// Returns the same with other habits.
  Arrangement with(TeamHabits others) {
    return new Arrangement(others, owners, capabilities, appointments);
  }
}
