package undercurrent.laboratory;

import java.util.ArrayList;
import java.util.List;
import undercurrent.catalogue.Catalogue;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.DaysOff;
import undercurrent.organisation.Person;
import undercurrent.organisation.Role;
import undercurrent.organisation.StandardChoice;
import undercurrent.organisation.TeamHabits;
import undercurrent.organisation.TeamHabits.Board;
import undercurrent.organisation.TeamHabits.Human;
import undercurrent.organisation.TeamHabits.Onboarding;
import undercurrent.organisation.TeamHabits.Turnover;
import undercurrent.organisation.Tenure;
import undercurrent.organisation.WorkCalendar;
import undercurrent.organisation.WorkChoice;
import undercurrent.scenario.Staffing;
import undercurrent.settings.Settings;

/// Makes people and their habits out of `staff` and `team` of a scenario.
record Recruiting(Catalogue catalogue) {
  private static final double DAYS_PER_WEEK = 5;
  private static final double HOURS_OF_WEEK = 7 * 24;
  private static final double HOURS_OF_DAY = 24;

  /// Returns everybody who works at some time, role by role.
  List<Person> of(List<Staffing> staff, Settings team, int firstWeekday) {
    var holidays = DaysOff.TEN_HOLIDAYS.subList(0, team.count("holidays"));
    var everybody = new ArrayList<Person>();
    for (Staffing staffing : staff) {
      double hours = staffing.hoursPerWeek() / DAYS_PER_WEEK;
      var off = new DaysOff(holidays, List.of(), List.of());
      everybody.addAll(people(staffing, new WorkCalendar(firstWeekday, hours, off)));
    }
    return everybody;
  }

  private List<Person> people(Staffing staffing, WorkCalendar calendar) {
    var people = new ArrayList<Person>();
    for (int i = 0; i < staffing.count(); i++) {
      people.add(person(staffing, calendar, people.size() + 1));
    }
    for (var hire : staffing.moves(Staffing.Hire.class)) {
      var tenure = Tenure.hired(SimTime.hours(hire.atHours()), SimTime.hours(hire.leadHours()));
      for (int i = 0; i < hire.count(); i++) {
        people.add(person(staffing, calendar, people.size() + 1).during(tenure));
      }
    }
    int gone = 0;
    for (var leaver : staffing.moves(Staffing.Leaver.class)) {
      long end = SimTime.hours(leaver.atHours());
      for (int i = 0; i < leaver.count() && gone < people.size(); i++, gone++) {
        var person = people.get(gone);
        people.set(gone, person.during(until(person.tenure(), end)));
      }
    }
    for (var absence : staffing.moves(Staffing.Absence.class)) {
      for (int i = 0; i < absence.count(); i++) {
        people.set(i, away(people.get(i), absence));
      }
    }
    return people;
  }

  private Person person(Staffing staffing, WorkCalendar calendar, int number) {
    Role role = catalogue.role(staffing.role());
    var person =
        new Person(
            staffing.role() + " " + number,
            role,
            calendar,
            staffing.skill(),
            staffing.costPerHour());
    WorkChoice choice =
        StandardChoice.of(staffing.picks())
            .<WorkChoice>map(each -> each)
            .orElse(WorkChoice.OF_THE_ROLE);
    return person.alsoAs(staffing.also().stream().map(catalogue::role).toList()).picking(choice);
  }

  /// Nobody leaves before the first day.
  private static Tenure until(Tenure tenure, long end) {
    return tenure.until(Math.max(end, tenure.joinsAt() + 1));
  }

  private static Person away(Person person, Staffing.Absence absence) {
    var calendar = person.calendar();
    var leaves = new ArrayList<>(calendar.daysOff().leaves());
    int first = (int) (absence.atHours() / HOURS_OF_DAY);
    leaves.add(new DaysOff.Leave(first, (int) Math.ceil(absence.forHours() / HOURS_OF_DAY)));
    var off = new DaysOff(calendar.daysOff().holidays(), List.of(), leaves);
    return person.on(calendar.with(off));
  }

  /// Returns the habits that a scenario sets below `team`.
  static TeamHabits habits(Settings team) {
    return new TeamHabits(
        team.share("meetings"),
        team.hours("refocus"),
        new Onboarding(
            team.hours("ramp") / HOURS_OF_WEEK,
            team.share("newcomer-pace"),
            team.share("mentoring")),
        new Human(team.share("familiarity"), team.share("fatigue"), team.number("slips") / 100),
        (int) Math.round(team.hours("leave") / HOURS_OF_WEEK),
        new Turnover(team.share("turnover"), team.hours("replacement") / HOURS_OF_WEEK),
        new Board(team.count("in-progress"), 0));
  }
}
