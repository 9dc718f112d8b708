package undercurrent.organisation;

import java.util.Locale;

/// What a role does in a stage of a lifecycle, what it hands on, and what comes back.
///
/// @param lifecycle the lifecycle, such as `av`
/// @param stage the stage, such as `curation`
/// @param part whether the role does it, answers for it or is asked
/// @param title what is done, in words
/// @param skill the skill that it takes
/// @param handOff what is handed on
/// @param bounce what typically comes back
public record RoleTask(
    String lifecycle,
    String stage,
    Part part,
    String title,
    Skill skill,
    String handOff,
    String bounce) {

  /// The part that a role has in a stage, as a chart of responsibilities marks it; in each stage one
  /// role leads or answers.
  public enum Part {
    /// Does the work, and answers for it.
    LEADS,
    /// Does the work.
    DOES,
    /// Answers for it, and leaves the work to others.
    ANSWERS,
    /// Is asked before it is done.
    ADVISES;

    /// Returns the name in files, such as `leads`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Tells whether the role is the one that answers for the stage.
    public boolean isAccountable() {
      return this == LEADS || this == ANSWERS;
    }
  }

  /// Checks that every field says something.
  public RoleTask {
    if (lifecycle.isBlank() || stage.isBlank() || title.isBlank() || handOff.isBlank()) {
      throw new IllegalArgumentException(
          "a task needs a lifecycle, a stage, a title and a hand-off, not " + title);
    }
  }

  /// Returns the task in a line.
  public String inWords() {
    String back = bounce.isEmpty() ? "" : "; what comes back: " + bounce;
    return lifecycle
        + " "
        + stage
        + ", "
        + part.id()
        + ": "
        + title
        + " ("
        + skill.id()
        + ") → "
        + handOff
        + back;
  }
}
