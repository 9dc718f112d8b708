package undercurrent.lifecycle;

import java.util.List;
import java.util.Optional;

/// A claim of a safety case: it holds when all that supports it holds, and at the leaves when the
/// evidence does.
///
/// UL 4600 and ISO 21448 ask for claims, arguments and evidence; here the evidence is a question to
/// the report, so that a claim without an answer is one that does not hold.
///
/// @param claim what is claimed
/// @param argument why what supports it is enough; empty at a leaf
/// @param evidence what a leaf asks the report; empty above
/// @param supports the claims below; empty at a leaf
public record SafetyClaim(
    String claim, String argument, Optional<Evidence> evidence, List<SafetyClaim> supports) {

  /// A question to the report: whether a measure, with its interval, lies within a limit.
  ///
  /// @param measure the measure that is read
  /// @param limit a number, or the name of another measure
  /// @param isMost whether the limit is an upper one
  public record Evidence(String measure, String limit, boolean isMost) {}

  /// Copies the list, and checks that there is either evidence or support.
  public SafetyClaim {
    supports = List.copyOf(supports);
    if (evidence.isPresent() != supports.isEmpty()) {
      throw new IllegalArgumentException(
          "claim '" + claim + "' needs either evidence or claims that support it");
    }
  }

  /// Returns a claim that others support.
  public static SafetyClaim because(String claim, String argument, SafetyClaim... supports) {
    return new SafetyClaim(claim, argument, Optional.empty(), List.of(supports));
  }

  /// Returns a claim that holds while a measure is at most a number or another measure.
  public static SafetyClaim atMost(String claim, String measure, String limit) {
    return new SafetyClaim(claim, "", Optional.of(new Evidence(measure, limit, true)), List.of());
  }

  /// Returns a claim that holds while a measure is at least a number or another measure.
  public static SafetyClaim atLeast(String claim, String measure, String limit) {
    return new SafetyClaim(claim, "", Optional.of(new Evidence(measure, limit, false)), List.of());
  }
}
