package undercurrent.decision;

import java.util.List;
import java.util.Optional;

/// A decision that a role of a lifecycle takes again and again.
///
/// @param id what is decided, kebab-case, such as `canary-verdict`
/// @param role the id of the role that decides
/// @param question in words
/// @param when what brings it up, in words
/// @param choices the answers with their meaning, two or more; a point may offer fewer of them
/// @param cautious the answer of somebody who would rather lose time than take a risk
/// @param bold the answer of somebody who would rather take a risk than lose time
public record DecisionType(
    String id,
    String role,
    String question,
    String when,
    List<Choice> choices,
    String cautious,
    String bold) {

  /// An answer and what follows from it.
  ///
  /// @param answer kebab-case, or a number
  /// @param meaning what is done, in words
  public record Choice(String answer, String meaning) {}

  /// Checks that there is something to choose from.
  public DecisionType {
    choices = List.copyOf(choices);
    var answers = choices.stream().map(Choice::answer).toList();
    if (choices.size() < 2 || !answers.contains(cautious) || !answers.contains(bold)) {
      throw new IllegalArgumentException(
          "decision '" + id + "' needs two answers or more, '" + cautious + "' and '" + bold + "'");
    }
  }

  /// Returns a choice, for a list of them.
  public static Choice choice(String answer, String meaning) {
    return new Choice(answer, meaning);
  }

  /// Returns all answers.
  public List<String> answers() {
    return choices.stream().map(Choice::answer).toList();
  }

  /// Returns what an answer means.
  public Optional<String> meaning(String answer) {
    return choices.stream()
        .filter(choice -> choice.answer().equals(answer))
        .map(Choice::meaning)
        .findFirst();
  }

  /// Returns the decision as it comes up now, with every answer on offer.
  ///
  /// @param usual what the process answers when nobody takes the role
  /// @param sight what the role sees
  public DecisionPoint at(String usual, Sight sight) {
    return at(answers(), usual, sight);
  }

  /// Returns the decision as it comes up now, with some of the answers on offer.
  public DecisionPoint at(List<String> onOffer, String usual, Sight sight) {
    return new DecisionPoint(id, role, question, onOffer, usual, sight.lines());
  }
}
