package undercurrent.capability;

import java.util.Optional;
import undercurrent.organisation.Skill;

/// A capability that is bought during a run.
///
/// @param capability its id
/// @param atHours when people begin to build it
/// @param by the skill of those who build it; empty for the skill that it asks for
/// @param factor how many of their hours an hour of full proficiency takes them, 1 or more
public record Adoption(String capability, double atHours, Optional<Skill> by, double factor) {

  /// Checks the numbers.
  public Adoption {
    if (!(atHours >= 0) || !(factor >= 1)) {
      throw new IllegalArgumentException(
          "adoption of '" + capability + "' needs a time of 0 or more and a factor of 1 or more");
    }
  }

  /// Returns an adoption by those who have the skill that it asks for.
  public static Adoption at(String capability, double atHours) {
    return new Adoption(capability, atHours, Optional.empty(), 1);
  }
}
