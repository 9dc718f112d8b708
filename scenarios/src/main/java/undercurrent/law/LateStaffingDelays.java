package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.catalogue.Catalogue;
import undercurrent.kernel.Promise;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.LateStaffing;
import undercurrent.organisation.LateStaffing.Finish;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Person;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Tenure;
import undercurrent.organisation.Work;
import undercurrent.organisation.WorkCalendar;
import undercurrent.organisation.WorkItem;
import undercurrent.statistics.Estimate;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L2. One more person delays work of which little is left, and brings the end of much work nearer;
/// the cost rises in both.
///
/// The people are those of every run: five who share work in parts of two hours, who meet, and of
/// whom one teaches the newcomer. The formula is only set beside them.
public final class LateStaffingDelays implements Law {
  private static final Role ENGINEER = Catalogue.load().role("system-engineer");
  private static final int PEOPLE = 5;
  private static final double HOURS_OF_WEEK = 40;
  private static final double MUCH = 40;
  private static final double LITTLE = 12;

  @Override
  public String id() {
    return "L2";
  }

  @Override
  public String title() {
    return "Adding people late";
  }

  @Override
  public String source() {
    return "Brooks (1975); Abdel-Hamid (1989); Hsia, Hsu and Kung (1999): cost always rises, the"
        + " end is delayed only below a turning point";
  }

  @Override
  public String expected() {
    return "five people, a ramp of 4 weeks, 30 % of a mentor, 2 % a pair: with 40 person-weeks left"
        + " 8.7 weeks become 8.1 at 12 % more cost; with less than about 22 one more person"
        + " delays";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var topic = new Topic("One more person, in working weeks", source());
    Finish before = live(MUCH, 0);
    Finish after = live(MUCH, 1);
    double cost = after.personWeeks() / before.personWeeks() - 1;
    double late = live(LITTLE, 1).weeks() - live(LITTLE, 0).weeks();
    double turning = LateStaffing.LAW.turningPoint(PEOPLE, 1);
    return new Evidence(
        1,
        List.of(
            topic.near("five finish 40 person-weeks", exactly(before.weeks()), 8.7, 0.35, 2),
            topic.near("six finish 40 person-weeks", exactly(after.weeks()), 8.1, 0.35, 2),
            topic.of(
                "six less five",
                exactly(after.weeks() - before.weeks()),
                new Expectation.SurelyBelow(0),
                2),
            topic.near("more cost, share", exactly(cost), 0.12, 0.04, 3),
            topic.of(
                "12 person-weeks: six less five", exactly(late), new Expectation.SurelyAbove(0), 2),
            topic.of("turning point by the formula", exactly(turning), new Expectation.Shown(), 1)),
        List.of(curves()));
  }

  private static Estimate exactly(double value) {
    return ReferenceFigure.exactly(value);
  }

  private static Diagram curves() {
    var five = new ArrayList<Point>();
    var six = new ArrayList<Point>();
    for (double work = 8; work <= 48; work += 8) {
      five.add(new Point(work, live(work, 0).weeks(), ""));
      six.add(new Point(work, live(work, 1).weeks(), ""));
    }
    return new Diagram(
        "late-staffing",
        "When the work is done",
        "Five people, and five whom one newcomer joins at the start: as the people of a run"
            + " finish.",
        new Axis("work left", "person-weeks"),
        new Axis("end", "working weeks"),
        List.of(new Line("five", five, true), new Line("six, one of them new", six, true)));
  }

  private static Finish live(double personWeeks, int added) {
    try (var simulation = new Simulation()) {
      var trace = new Trace(simulation, "late staffing");
      var people = new ArrayList<Person>();
      for (int i = 1; i <= PEOPLE + added; i++) {
        var person = new Person("engineer " + i, ENGINEER, new WorkCalendar(0, 8), 1, 100);
        people.add(i <= PEOPLE ? person : person.during(Tenure.hired(0, SimTime.HOUR)));
      }
      var team =
          new Organisation(simulation, trace, people, LateStaffing.LAW.habits(), Optional.empty());
      var done = new ArrayList<Promise<WorkItem>>();
      for (int part = 0; part < personWeeks * HOURS_OF_WEEK / 2; part++) {
        done.add(
            team.request(Work.of("part", "build", Skill.SYSTEM_ENGINEERING, Subsystem.ML_CODE, 2)));
      }
      simulation.runUntil(30 * SimTime.WEEK);
      long last = done.stream().mapToLong(part -> part.value().finishedAt()).max().orElseThrow();
      return new Finish(workingWeeks(last), bookedHours(trace, last) / HOURS_OF_WEEK);
    }
  }

  private static double bookedHours(Trace trace, long last) {
    double booked = 0;
    for (var event : trace.events()) {
      if (event.what() instanceof Happening.Worked worked && event.time() <= last) {
        booked += worked.hours();
      }
    }
    return booked;
  }

  /// Whole weeks, and the working hours of the last one, in weeks of five days from nine to five.
  private static double workingWeeks(long time) {
    int day = SimTime.day(time) % 7;
    double hour = SimTime.inHours(time % SimTime.DAY) - 9;
    double hours = Math.min(5, day) * 8 + (day < 5 ? Math.clamp(hour, 0, 8) : 0);
    return SimTime.week(time) + hours / HOURS_OF_WEEK;
  }
}
