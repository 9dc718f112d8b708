package undercurrent.scenario;

import java.util.List;
import java.util.Optional;
import undercurrent.decision.FixedAnswers;

/// Who decides for a role instead of the usual process: a policy of a name, or fixed answers.
///
/// @param role the id of the role
/// @param policy one of [#POLICIES]; empty where there are fixed answers
/// @param answers what is answered, and from when on; what is not named is decided as usual
public record RoleDecisions(
    String role, Optional<String> policy, List<FixedAnswers.Answer> answers) {
  /// The policies that a scenario can name.
  public static final List<String> POLICIES = List.of("usual", "cautious", "bold");

  /// Checks that the policy exists.
  public RoleDecisions {
    answers = List.copyOf(answers);
    if (policy.isPresent() && !POLICIES.contains(policy.get())) {
      throw new IllegalArgumentException("no policy '" + policy.get() + "' among " + POLICIES);
    }
  }
}
