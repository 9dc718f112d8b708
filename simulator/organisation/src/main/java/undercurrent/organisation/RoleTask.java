package undercurrent.organisation;

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

  /// The letters of a chart of responsibilities, without those who are only told.
  public enum Part {
    /// Does the work.
    RESPONSIBLE,
    /// Answers for it; does it too where no other letter is given.
    ACCOUNTABLE,
    /// Is asked before it is done.
    CONSULTED;

    /// Returns the name in files, such as `responsible`.
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Checks that every field says something.
  public RoleTask {
    if (lifecycle.isBlank() || stage.isBlank() || title.isBlank() || handOff.isBlank()) {
      throw new IllegalArgumentException(
          "a task needs a lifecycle, a stage, a title and a hand-off, not " + title);
    }
  }
}
