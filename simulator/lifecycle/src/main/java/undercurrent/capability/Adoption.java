package undercurrent.capability;

import java.util.Optional;

/// A capability that is bought during a run.
///
/// @param capability its id
/// @param atHours when people begin to build it
/// @param by the role that builds it, at its own pace; empty for whoever has the skill that it asks
///   for
public record Adoption(String capability, double atHours, Optional<String> by) {

  /// Checks the time.
  public Adoption {
    if (!(atHours >= 0)) {
      throw new IllegalArgumentException(
          "adoption of '" + capability + "' needs a time of 0 or more, not " + atHours);
    }
  }

  /// Returns an adoption by those who have the skill that it asks for.
  public static Adoption at(String capability, double atHours) {
    return new Adoption(capability, atHours, Optional.empty());
  }
}
