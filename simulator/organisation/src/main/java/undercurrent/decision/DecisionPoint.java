package undercurrent.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A moment at which a role has to choose, with what that role may see.
///
/// @param id what is decided, kebab-case, such as `release-candidate`
/// @param role the id of the role that decides
/// @param question in words
/// @param answers the ids of the answers on offer, two or more, kebab-case
/// @param usual the answer that the process gives when nobody takes the role
/// @param seen what the role may see, name → text; never the truth that only the observer knows
public record DecisionPoint(
    String id,
    String role,
    String question,
    List<String> answers,
    String usual,
    SequencedMap<String, String> seen) {

  /// Copies, and checks that the usual answer is on offer.
  public DecisionPoint {
    answers = List.copyOf(answers);
    seen = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(seen));
    if (answers.size() < 2 || !answers.contains(usual)) {
      throw new IllegalArgumentException(
          "decision '" + id + "' needs two answers or more, and '" + usual + "' among " + answers);
    }
  }
}
