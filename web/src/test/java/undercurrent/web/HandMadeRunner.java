package undercurrent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;
import undercurrent.experiment.Experiment;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Plan;
import undercurrent.organisation.Person;
import undercurrent.organisation.Role;
import undercurrent.organisation.WorkCalendar;
import undercurrent.report.ScenarioText;
import undercurrent.settings.Settings;

/// A runner that plans by hand: each lifecycle with its own staff and defaults, for some weeks.
final class HandMadeRunner implements ScenarioRunner {
  private static final double HOURS_PER_WEEK = 7 * 24;

  private final int weeks;

  HandMadeRunner(int weeks) {
    this.weeks = weeks;
  }

  @Override
  public List<LibraryEntry> library() {
    return lifecycles().stream()
        .map(
            lifecycle ->
                new LibraryEntry(
                    lifecycle.id(), lifecycle.title(), lifecycle.description(), lifecycle.id(), 3))
        .toList();
  }

  @Override
  public List<Remark> validate(String text) {
    return text.startsWith("run:")
        ? List.of()
        : List.of(new Remark("error", "S100", "a scenario begins with 'run:'", "run:", "", 1, 1));
  }

  @Override
  public Played run(RunRequest request, BooleanSupplier cancelled) {
    Lifecycle lifecycle =
        lifecycles().stream()
            .filter(candidate -> candidate.id().equals(request.scenario()))
            .findFirst()
            .orElseThrow(() -> new InvalidScenario("no scenario '" + request.scenario() + "'"));
    var experiment =
        new Experiment(request.seed(), request.replications(), 0, 2, done -> {}, cancelled);
    return new Played(experiment.run(plan(lifecycle)), ScenarioText.inCode(lifecycle.id()));
  }

  private Plan plan(Lifecycle lifecycle) {
    var opened = lifecycle.open(Optional.empty());
    return new Plan(
        lifecycle.id(),
        lifecycle,
        opened,
        Settings.defaults(lifecycle.parameters()),
        staff(lifecycle, new WorkCalendar(opened.firstWeekday(), 8)),
        List.of(),
        List.of(),
        List.of(),
        weeks * HOURS_PER_WEEK);
  }

  private static List<Person> staff(Lifecycle lifecycle, WorkCalendar calendar) {
    var people = new ArrayList<Person>();
    for (Role role : ServiceLoader.load(Role.class)) {
      int count = lifecycle.staff().getOrDefault(role.id(), 0);
      for (int number = 1; number <= count; number++) {
        people.add(new Person(role.id() + " " + number, role, calendar, 1, role.costPerHour()));
      }
    }
    return people;
  }

  static List<Lifecycle> lifecycles() {
    return ServiceLoader.load(Lifecycle.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
