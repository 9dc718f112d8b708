package undercurrent.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import undercurrent.catalogue.Catalogue;
import undercurrent.data.DataFolder;
import undercurrent.debt.DebtType;
import undercurrent.decision.Appointment;
import undercurrent.decision.DecisionType;
import undercurrent.decision.FixedAnswers;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Plan;
import undercurrent.organisation.Person;
import undercurrent.organisation.WorkCalendar;
import undercurrent.scenario.RemedyUse;
import undercurrent.scenario.RoleDecisions;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.Staffing;
import undercurrent.scenario.Trigger;
import undercurrent.settings.Settings;

/// Makes plans out of scenarios: it looks names up in the catalogue, hires the staff and opens the
/// input of the lifecycle, each lifecycle once.
public final class Planner {
  private static final double DAYS_PER_WEEK = 5;

  private final Catalogue catalogue;
  private final Optional<DataFolder> data;
  private final Map<String, Lifecycle.Opened> opened = new ConcurrentHashMap<>();

  /// Makes a planner.
  ///
  /// @param data the folder of real data sets; empty for the embedded worlds
  public Planner(Catalogue catalogue, Optional<DataFolder> data) {
    this.catalogue = catalogue;
    this.data = data;
  }

  /// Returns the plan of a scenario.
  ///
  /// @throws UnsupportedOperationException when the scenario asks for something that cannot be run
  public Plan plan(Scenario scenario) {
    Lifecycle lifecycle = catalogue.lifecycle(scenario.lifecycle());
    Lifecycle.Opened input = opened.computeIfAbsent(lifecycle.id(), id -> lifecycle.open(data));
    var plan =
        new Plan(
            scenario.title(),
            lifecycle,
            input,
            scenario.parameters(),
            people(scenario.staff(), input.firstWeekday()),
            debts(scenario),
            scenario.detectors().stream()
                .map(d -> new Plan.DetectorUse(catalogue.detector(d.detector()), d.settings()))
                .toList(),
            scenario.remedies().stream().map(Planner::remedy).toList(),
            scenario.run().hours());
    return plan.deciding(
        scenario.decisions().stream().map(each -> appointment(each, lifecycle)).toList());
  }

  private static Appointment appointment(RoleDecisions decided, Lifecycle lifecycle) {
    String name = decided.policy().orElse("scenario");
    var answers = new ArrayList<>(decided.answers());
    for (DecisionType type : lifecycle.decisions()) {
      if (type.role().equals(decided.role())) {
        switch (name) {
          case "cautious" -> answers.add(new FixedAnswers.Answer(type.id(), type.cautious(), 0));
          case "bold" -> answers.add(new FixedAnswers.Answer(type.id(), type.bold(), 0));
          default -> {}
        }
      }
    }
    return FixedAnswers.appointment(decided.role(), name, answers);
  }

  /// Returns a debt with the settings that suit a lifecycle, taking up its work at a time.
  public Plan.DebtUse use(String debt, String lifecycle, double fromHours) {
    DebtType type = catalogue.debt(debt);
    return new Plan.DebtUse(type.id(), type, Settings.defaults(type.knobs(lifecycle)), fromHours);
  }

  /// Returns the detector that is honest about a debt, with its own settings.
  public Plan.DetectorUse detectorOf(DebtType debt) {
    var detector = catalogue.detector(debt.detector());
    return new Plan.DetectorUse(detector, Settings.defaults(detector.knobs()));
  }

  private List<Person> people(List<Staffing> staff, int firstWeekday) {
    var people = new ArrayList<Person>();
    for (Staffing staffing : staff) {
      if (staffing.hoursPerWeek() == 0 || staffing.skill() == 0) {
        continue;
      }
      var calendar = new WorkCalendar(firstWeekday, staffing.hoursPerWeek() / DAYS_PER_WEEK);
      for (int i = 1; i <= staffing.count(); i++) {
        people.add(
            new Person(
                staffing.role() + " " + i,
                catalogue.role(staffing.role()),
                calendar,
                staffing.skill(),
                staffing.costPerHour()));
      }
    }
    return people;
  }

  private List<Plan.DebtUse> debts(Scenario scenario) {
    return scenario.debts().stream()
        .map(
            use -> {
              DebtType type = catalogue.debt(use.debt());
              return new Plan.DebtUse(use.id(), type, use.settings(), use.fromHours());
            })
        .toList();
  }

  private static Plan.RemedyUse remedy(RemedyUse use) {
    return switch (use.trigger()) {
      case Trigger.At at -> new Plan.RemedyUse(use.debt(), Optional.of(at.hours()));
      case Trigger.OnAlarm alarm -> new Plan.RemedyUse(use.debt(), Optional.empty());
      case Trigger.When when ->
          throw new UnsupportedOperationException(
              "remedy '"
                  + use.id()
                  + "' waits for a measure, which cannot be run yet;"
                  + " give a time (at: 16w) or leave the condition out to repay at the first"
                  + " alarm");
    };
  }
}
