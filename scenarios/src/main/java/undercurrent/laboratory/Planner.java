package undercurrent.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import undercurrent.capability.Adoption;
import undercurrent.capability.CapabilityPlan;
import undercurrent.capability.GivingUp;
import undercurrent.catalogue.Catalogue;
import undercurrent.data.DataFolder;
import undercurrent.debt.DebtType;
import undercurrent.decision.Appointment;
import undercurrent.decision.DecisionType;
import undercurrent.decision.FixedAnswers;
import undercurrent.lifecycle.Arrangement;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Plan;
import undercurrent.scenario.RemedyUse;
import undercurrent.scenario.RoleDecisions;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.Trigger;
import undercurrent.settings.Settings;

/// Makes plans out of scenarios: it looks names up in the catalogue, hires the staff and opens the
/// input of the lifecycle, each lifecycle once.
public final class Planner {
  private final Catalogue catalogue;
  private final Optional<DataFolder> data;
  private final Recruiting people;
  private final Map<String, Lifecycle.Opened> opened = new ConcurrentHashMap<>();

  /// Makes a planner.
  ///
  /// @param data the folder of real data sets; empty for the embedded worlds
  public Planner(Catalogue catalogue, Optional<DataFolder> data) {
    this.catalogue = catalogue;
    this.data = data;
    this.people = new Recruiting(catalogue);
  }

  /// Returns the plan of a scenario.
  ///
  /// @throws UnsupportedOperationException when the scenario asks for something that cannot be run
  public Plan plan(Scenario scenario) {
    Lifecycle lifecycle = catalogue.lifecycle(scenario.lifecycle());
    Lifecycle.Opened input = opened.computeIfAbsent(lifecycle.id(), id -> lifecycle.open(data));
    return new Plan(
        scenario.title(),
        lifecycle,
        input,
        scenario.parameters(),
        people.of(scenario.staff(), scenario.team(), input.firstWeekday()),
        debts(scenario),
        scenario.detectors().stream()
            .map(d -> new Plan.DetectorUse(catalogue.detector(d.detector()), d.settings()))
            .toList(),
        scenario.remedies().stream().map(use -> remedy(use, scenario)).toList(),
        scenario.run().hours(),
        new Arrangement(
            Recruiting.habits(scenario.team()),
            scenario.owners(),
            capabilities(scenario),
            decisions(scenario, lifecycle)));
  }

  private static List<Appointment> decisions(Scenario scenario, Lifecycle lifecycle) {
    return scenario.decisions().stream().map(each -> appointment(each, lifecycle)).toList();
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

  private CapabilityPlan capabilities(Scenario scenario) {
    var choice = scenario.capabilities();
    return new CapabilityPlan(
        catalogue.capabilitiesOf(scenario.lifecycle()),
        choice.have(),
        choice.bought().stream()
            .map(b -> new Adoption(b.capability(), b.atHours(), b.by()))
            .toList(),
        choice.givenUp().stream().map(g -> new GivingUp(g.capability(), g.atHours())).toList());
  }

  /// Returns a debt with the settings that suit a lifecycle, taking up its work at a time.
  public Plan.DebtUse use(String debt, String lifecycle, double fromHours) {
    DebtType type = catalogue.debt(debt);
    return new Plan.DebtUse(type.id(), type, Settings.defaults(type.knobs(lifecycle)), fromHours);
  }

  /// Returns the detector that is honest about a debt in a lifecycle, with its own settings.
  public Plan.DetectorUse detectorOf(DebtType debt, String lifecycle) {
    var detector = catalogue.detector(debt.detector(lifecycle));
    return new Plan.DetectorUse(detector, Settings.defaults(detector.knobs()));
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

  private Plan.RemedyUse remedy(RemedyUse use, Scenario scenario) {
    Plan.Occasion occasion =
        switch (use.trigger()) {
          case Trigger.At at -> new Plan.Occasion.At(at.hours());
          case Trigger.OnAlarm _ -> new Plan.Occasion.FirstAlarm();
          case Trigger.OnDetection _ -> new Plan.Occasion.Detected();
          case Trigger.When _ ->
              throw new UnsupportedOperationException(
                  "remedy '" + use.id() + "' waits for a measure; give at: 16w or when: detected");
        };
    if (scenario.debts().stream().anyMatch(debt -> debt.id().equals(use.debt()))) {
      return new Plan.RemedyUse(use.debt(), occasion, Optional.empty());
    }
    DebtType type = catalogue.debt(use.debt());
    var settings = Settings.defaults(type.knobs(scenario.lifecycle()));
    return Plan.RemedyUse.ofNothing(type, settings, occasion);
  }
}
