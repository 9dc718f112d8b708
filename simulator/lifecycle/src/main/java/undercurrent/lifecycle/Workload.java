package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Person;
import undercurrent.organisation.Skill;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// How much of a skill was asked for, against what the people who have it can do in the time.
///
/// @param skill the skill
/// @param askedHours the hours of full proficiency that were asked for
/// @param capacityHours the hours of full proficiency that those who master the skill, or who stand
///   in where nobody does, work in the time; each is counted whole for each skill
public record Workload(Skill skill, double askedHours, double capacityHours) {
  /// From how many times of the capacity on a queue is called hopeless.
  public static final double HOPELESS = 3;

  private static final double LEAST_HOURS = 8;
  private static final double HOURS_OF_WEEK = 7 * 24;

  /// Returns how many times what can be done is asked for; infinite where nobody can do it.
  public double ratio() {
    return askedHours / capacityHours;
  }

  /// Tells whether at least three times what can be done is asked for, and at least a day of it.
  public boolean isHopeless() {
    return askedHours >= LEAST_HOURS && ratio() >= HOPELESS;
  }

  /// Returns the workload in a sentence.
  public String inWords() {
    return capacityHours == 0
        ? String.format(
            Locale.ROOT,
            "Of %s %.0f hours are asked for, and nobody has the skill.",
            skill.id(),
            askedHours)
        : String.format(
            Locale.ROOT,
            "Of %s %.0f hours are asked for, %.1f times the %.0f hours that the staff has.",
            skill.id(),
            askedHours,
            ratio(),
            capacityHours);
  }

  /// Returns the workload of each skill that was asked for.
  ///
  /// @param events the trace of a run
  /// @param people those who work, or who would
  /// @param hours how long the run was
  public static List<Workload> of(List<TraceEvent> events, List<Person> people, double hours) {
    var asked = new double[Skill.values().length];
    for (TraceEvent event : events) {
      if (event.what() instanceof Happening.WorkRequested work) {
        for (Skill skill : Skill.values()) {
          asked[skill.ordinal()] += skill.id().equals(work.skill()) ? work.hours() : 0;
        }
      }
    }
    var loads = new ArrayList<Workload>();
    for (Skill skill : Skill.values()) {
      if (asked[skill.ordinal()] > 0) {
        loads.add(new Workload(skill, asked[skill.ordinal()], capacity(people, skill, hours)));
      }
    }
    return loads;
  }

  private static double capacity(List<Person> people, Skill skill, double hours) {
    boolean mastered = people.stream().anyMatch(person -> person.masters(skill));
    double capacity = 0;
    for (Person person : people) {
      if (!mastered || person.masters(skill)) {
        var tenure = person.tenure();
        double from = SimTime.inHours(tenure.joinsAt());
        double to = Math.min(hours, SimTime.inHours(tenure.leavesAt()));
        double weeks = Math.max(0, to - from) / HOURS_OF_WEEK;
        capacity += weeks * person.calendar().hoursPerWeek() * person.proficiency(skill);
      }
    }
    return capacity;
  }
}
