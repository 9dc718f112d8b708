package undercurrent.incident;

import java.util.Optional;
import undercurrent.organisation.RotaKind;

/// Something that was found to be wrong, about one subject.
///
/// @param name such as `incident 3`
/// @param alert whom it wakes first: systems, models, feeds
/// @param subject what it is about; empty when nobody knows
/// @param whatIsWrong in words
/// @param harmsService whether what is in service is affected now
/// @param openedAt when, in nanoseconds
/// @param cause the trace event that showed it
public record Incident(
    String name,
    RotaKind alert,
    Optional<String> subject,
    String whatIsWrong,
    boolean harmsService,
    long openedAt,
    long cause) {

  /// Returns what incidents are told apart by: those about the same are one.
  public String kind() {
    return subject.orElse(whatIsWrong);
  }
}
