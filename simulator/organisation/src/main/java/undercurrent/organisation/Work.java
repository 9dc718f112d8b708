package undercurrent.organisation;

import java.util.Optional;
import java.util.OptionalDouble;

/// A piece of work as it is asked for.
///
/// @param title what is to be done, in words
/// @param stage the stage of the lifecycle that asks
/// @param skill what it takes
/// @param subsystem the box of Sculley's figure 1 that it serves
/// @param nature why it has to be done
/// @param hours the hours it takes somebody of full proficiency, 0 or more
/// @param urgent whether somebody on call takes it up at once, at night too
/// @param review who looks it over when it is made; empty for nobody
/// @param patienceHours after how many hours it is given up when nobody has begun it; empty for
///   never
/// @param reach the parts of the system that it changes or that its change can reach
public record Work(
    String title,
    String stage,
    Skill skill,
    Subsystem subsystem,
    Nature nature,
    double hours,
    boolean urgent,
    Optional<Review> review,
    OptionalDouble patienceHours,
    Reach reach) {

  /// Checks the size.
  public Work {
    if (!(hours >= 0) || Double.isInfinite(hours)) {
      throw new IllegalArgumentException(
          "work '" + title + "' needs 0 hours or more, not " + hours);
    }
    if (patienceHours.isPresent() && !(patienceHours.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "work '" + title + "' needs a patience above 0 h, not " + patienceHours.getAsDouble());
    }
  }

  /// Makes work that nobody reviews and that is never given up.
  public Work(
      String title,
      String stage,
      Skill skill,
      Subsystem subsystem,
      Nature nature,
      double hours,
      boolean urgent) {
    this(
        title,
        stage,
        skill,
        subsystem,
        nature,
        hours,
        urgent,
        Optional.empty(),
        OptionalDouble.empty(),
        Reach.NONE);
  }

  /// Returns new work that is not urgent.
  public static Work of(
      String title, String stage, Skill skill, Subsystem subsystem, double hours) {
    return new Work(title, stage, skill, subsystem, Nature.NEW_WORK, hours, false);
  }

  /// Returns the same work, done for another reason.
  public Work as(Nature other) {
    return new Work(
        title, stage, skill, subsystem, other, hours, urgent, review, patienceHours, reach);
  }

  /// Returns the same work, to be taken up at once.
  public Work urgently() {
    return new Work(
        title, stage, skill, subsystem, nature, hours, true, review, patienceHours, reach);
  }

  /// Returns the same work, which changes what others use.
  public Work reaching(Reach parts) {
    return new Work(
        title, stage, skill, subsystem, nature, hours, urgent, review, patienceHours, parts);
  }

  /// Returns the same work, looked over afterwards by somebody else who masters a skill.
  ///
  /// @param nodes how many nodes of the graph the change reaches
  public Work reviewedBy(Skill reviewer, int nodes) {
    return reviewedBy(new Review(reviewer, nodes, Review.USUAL_HOURS_PER_NODE));
  }

  /// Returns the same work with a review.
  public Work reviewedBy(Review asked) {
    return with(Optional.of(asked), patienceHours);
  }

  /// Returns the same work, given up when nobody has begun it after some hours.
  public Work droppedAfter(double patience) {
    return with(review, OptionalDouble.of(patience));
  }

  private Work with(Optional<Review> asked, OptionalDouble patience) {
    return new Work(title, stage, skill, subsystem, nature, hours, urgent, asked, patience, reach);
  }

  /// Returns a part of the work.
  Work part(String name, double partHours, int parts) {
    var reviewed =
        review.map(r -> new Review(r.skill(), (r.nodes() + parts - 1) / parts, r.hoursPerNode()));
    return new Work(
        name, stage, skill, subsystem, nature, partHours, urgent, reviewed, patienceHours, reach);
  }
}
