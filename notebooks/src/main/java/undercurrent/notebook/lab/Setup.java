package undercurrent.notebook.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.debt.Debt;
import undercurrent.decision.Appointment;
import undercurrent.decision.DecisionMaker;
import undercurrent.lifecycle.Plan;
import undercurrent.play.Session;
import undercurrent.report.Wording;
import undercurrent.scenario.Run;
import undercurrent.scenario.Scenario;
import undercurrent.settings.Settings;

/// A scenario and what a cell changes about it before it runs.
///
/// @param scenario the scenario
/// @param debts debts beside those of the scenario
/// @param data the folder of real data sets; empty for the embedded worlds, whose numbers are the
///     same on every machine
/// @param appointments who decides instead of the usual process
public record Setup(
    Scenario scenario,
    List<Plan.DebtUse> debts,
    Optional<Path> data,
    List<Appointment> appointments) {
  private static final int MOST_REPLICATIONS = 1000;
  private static final int FIRST_WEEK_OF_DEBT = 10;
  private static final double HOURS_PER_WEEK = 7 * 24;

  /// Keeps copies of the lists.
  public Setup {
    debts = List.copyOf(debts);
    appointments = List.copyOf(appointments);
  }

  static Setup of(String nameFileOrText) {
    return new Setup(Bench.read(nameFileOrText), List.of(), Optional.empty(), List.of());
  }

  /// Returns the setup with another number of replications: the same year with other luck.
  public Setup replications(int count) {
    if (count < 1 || count > MOST_REPLICATIONS) {
      throw new LabException(
          "replications(" + count + "): ask for 1 to " + MOST_REPLICATIONS + " of them");
    }
    Run run = scenario.run();
    return with(scenario.withRun(new Run(run.hours(), run.warmupHours(), count)));
  }

  /// Returns the setup with another seed, the number that fixes all luck.
  public Setup seed(long seed) {
    if (seed < 0) {
      throw new LabException("seed(" + seed + "): a seed is a whole number of 0 or more");
    }
    return with(scenario.withSeed(seed));
  }

  /// Returns the setup with another length.
  public Setup weeks(int weeks) {
    Run run = scenario.run();
    if (weeks * HOURS_PER_WEEK <= run.warmupHours()) {
      throw new LabException("weeks(" + weeks + "): ask for 1 or more, and more than the warm-up");
    }
    return with(
        scenario.withRun(new Run(weeks * HOURS_PER_WEEK, run.warmupHours(), run.replications())));
  }

  /// Returns the setup with a debt of the catalogue, from week 10 on.
  public Setup debt(String id) {
    TwinSetup.checkKnown(id);
    double from = FIRST_WEEK_OF_DEBT * HOURS_PER_WEEK;
    return and(Bench.planner(data).use(id, scenario.lifecycle(), from));
  }

  /// Returns the setup with a debt that the cell itself defines, from week 10 on.
  ///
  /// @param title what charts and chains of causes call it
  /// @param debt what it does at its site, such as `site -> site.signal("camera-calibration").shift(4)`
  public Setup debt(String title, Debt debt) {
    return debt(title, FIRST_WEEK_OF_DEBT, debt);
  }

  /// Returns the setup with a debt that the cell itself defines, from the end of a week on.
  public Setup debt(String title, int afterWeeks, Debt debt) {
    var type = new OwnDebt(title, debt);
    var use =
        new Plan.DebtUse(
            type.id(), type, Settings.defaults(List.of()), afterWeeks * HOURS_PER_WEEK);
    return and(use);
  }

  /// Returns the setup on the real data sets of a folder.
  public Setup onData(String folder) {
    return new Setup(scenario, debts, Optional.of(Path.of(folder)), appointments);
  }

  /// Returns the setup in which a cell decides for a role, such as
  /// `let("validation-engineer", point -> "hold")`.
  public Setup let(String role, DecisionMaker maker) {
    var more = new ArrayList<>(appointments);
    more.add(Appointment.of(role, maker));
    return new Setup(scenario, debts, data, more);
  }

  /// Begins a game: a run that stops at each decision of the roles until a cell answers it.
  ///
  /// @throws LabException when nobody has one of the roles
  public Session play(String... roles) {
    try {
      return Session.begin(plan(), scenario.seed(), List.of(roles));
    } catch (IllegalArgumentException nobody) {
      throw new LabException(String.valueOf(nobody.getMessage()));
    }
  }

  /// Runs it.
  public Outcome run() {
    Plan plan = plan();
    return new Outcome(LongCall.of(scenario.title(), scenario, experiment -> experiment.run(plan)));
  }

  Plan plan() {
    try {
      Plan plan = Bench.planner(data).plan(scenario);
      var all = new ArrayList<>(plan.debts());
      all.addAll(debts);
      return plan.with(all, plan.detectors(), plan.remedies()).deciding(appointments);
    } catch (UnsupportedOperationException notYet) {
      throw new LabException(String.valueOf(notYet.getMessage()));
    }
  }

  private Setup with(Scenario other) {
    return new Setup(other, debts, data, appointments);
  }

  private Setup and(Plan.DebtUse use) {
    var more = new ArrayList<>(debts);
    more.add(use);
    return new Setup(scenario, more, data, appointments);
  }

  /// Returns what will run, in a sentence.
  @Override
  public String toString() {
    Run run = scenario.run();
    var names = new ArrayList<String>();
    scenario.debts().forEach(use -> names.add(use.debt()));
    debts.forEach(use -> names.add(use.type().title()));
    return scenario.title()
        + ": "
        + Wording.number(run.hours() / HOURS_PER_WEEK, 0)
        + " weeks, "
        + run.replications()
        + (run.replications() == 1 ? " replication" : " replications")
        + ", seed "
        + scenario.seed()
        + ", "
        + (names.isEmpty() ? "no debt" : "with " + String.join(" and ", names))
        + ". Say .run() to run it.";
  }
}
