package undercurrent.laboratory;

import java.util.ArrayList;
import java.util.List;
import undercurrent.catalogue.Catalogue;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Workload;
import undercurrent.organisation.Person;
import undercurrent.organisation.Role;
import undercurrent.organisation.TeamHabits;
import undercurrent.organisation.WorkCalendar;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.Staffing;
import undercurrent.settings.Settings;

/// A short run with ample staff, before the real one, that counts the hours that are asked for: so
/// much work for so few people is told before anybody waits for it.
public record Pilot(Catalogue catalogue) {
  private static final double LONGEST_HOURS = 8 * 7 * 24;
  private static final int PEOPLE_OF_EACH_ROLE = 12;
  private static final double HOURS_OF_A_DAY = 8;
  static final double FULL_HOURS = 40; // in a week

  /// Tells whether a scenario is worth a pilot: its staff or its parameters are not the usual ones.
  public boolean isWorthwhile(Scenario scenario) {
    Lifecycle lifecycle = catalogue.lifecycle(scenario.lifecycle());
    boolean isUsualStaff =
        lifecycle.staff().entrySet().stream()
            .allMatch(
                usual ->
                    scenario
                        .staffing(usual.getKey())
                        .filter(each -> each.count() >= usual.getValue())
                        .filter(each -> each.hoursPerWeek() >= FULL_HOURS && each.skill() == 1)
                        .filter(each -> each.moves(Staffing.Leaver.class).isEmpty())
                        .isPresent());
    return !isUsualStaff
        || !scenario.parameters().equals(Settings.defaults(lifecycle.parameters()));
  }

  /// Returns the skills of which at least three times what the staff can do is asked for.
  public List<Workload> hopeless(Plan plan, long seed) {
    double hours = Math.min(LONGEST_HOURS, plan.horizonHours());
    var calendar = new WorkCalendar(plan.opened().firstWeekday(), HOURS_OF_A_DAY);
    var ample = new ArrayList<Person>();
    for (Role role : catalogue.roles()) {
      for (int i = 1; i <= PEOPLE_OF_EACH_ROLE; i++) {
        ample.add(new Person(role.id() + " " + i, role, calendar, 1, role.costPerHour()));
      }
    }
    var trial = plan.clean().staffedBy(ample, TeamHabits.plain(), hours).run(seed, 0);
    return Workload.of(trial.trace().events(), plan.people(), hours).stream()
        .filter(Workload::isHopeless)
        .toList();
  }
}
