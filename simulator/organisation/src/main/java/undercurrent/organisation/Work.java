package undercurrent.organisation;

/// A piece of work as it is asked for.
///
/// @param title what is to be done, in words
/// @param stage the stage of the lifecycle that asks
/// @param skill what it takes
/// @param subsystem the box of Sculley's figure 1 that it serves
/// @param nature why it has to be done
/// @param hours the hours it takes somebody of full proficiency, 0 or more
/// @param urgent whether somebody on call takes it up at once, at night too
public record Work(
    String title,
    String stage,
    Skill skill,
    Subsystem subsystem,
    Nature nature,
    double hours,
    boolean urgent) {

  /// Checks the size.
  public Work {
    if (!(hours >= 0) || Double.isInfinite(hours)) {
      throw new IllegalArgumentException(
          "work '" + title + "' needs 0 hours or more, not " + hours);
    }
  }

  /// Returns new work that is not urgent.
  public static Work of(
      String title, String stage, Skill skill, Subsystem subsystem, double hours) {
    return new Work(title, stage, skill, subsystem, Nature.NEW_WORK, hours, false);
  }

  /// Returns the same work, done for another reason.
  public Work as(Nature other) {
    return new Work(title, stage, skill, subsystem, other, hours, urgent);
  }

  /// Returns the same work, to be taken up at once.
  public Work urgently() {
    return new Work(title, stage, skill, subsystem, nature, hours, true);
  }
}
