package undercurrent.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import undercurrent.capability.CapabilityPlan;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.decision.Appointment;
import undercurrent.detection.Detector;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Person;
import undercurrent.organisation.TeamHabits;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
import undercurrent.settings.Value;
import undercurrent.trace.Happening;

/// Everything that one arm of an experiment runs: a lifecycle with its input and settings, people,
/// debts, detectors and remedies, for a time.
///
/// @param scenario the name that reports show
/// @param lifecycle the lifecycle
/// @param opened the lifecycle with its input loaded
/// @param parameters the settings of the lifecycle
/// @param people who works
/// @param debts the debts that take up their work
/// @param detectors the detectors that look
/// @param remedies the debts that are paid back
/// @param horizonHours how long it runs
/// @param arrangement how the organisation is arranged
public record Plan(
    String scenario,
    Lifecycle lifecycle,
    Lifecycle.Opened opened,
    Settings parameters,
    List<Person> people,
    List<DebtUse> debts,
    List<DetectorUse> detectors,
    List<RemedyUse> remedies,
    double horizonHours,
    Arrangement arrangement) {

  /// A debt in a scenario.
  ///
  /// @param id its name there
  /// @param type what it is
  /// @param settings what the scenario set
  /// @param fromHours when it takes up its work
  public record DebtUse(String id, DebtType type, Settings settings, double fromHours) {}

  /// A detector in a scenario.
  public record DetectorUse(Detector detector, Settings settings) {

    /// Returns a detector with its own settings.
    public static DetectorUse usual(Detector detector) {
      return new DetectorUse(detector, Settings.defaults(detector.knobs()));
    }
  }

  /// When a debt is paid back.
  public sealed interface Occasion {
    /// At a time of the run.
    record At(double hours) implements Occasion {}

    /// When a detector, whichever it is, first raises its voice: at once.
    record FirstAlarm() implements Occasion {}

    /// When people have read the first finding of the debt's own detector.
    record Detected() implements Occasion {}
  }

  /// A debt that is paid back.
  ///
  /// @param debt the name of the debt in the scenario
  /// @param occasion when
  /// @param suspected what is looked for where the scenario has no such debt
  public record RemedyUse(String debt, Occasion occasion, Optional<DebtUse> suspected) {

    /// Makes the repayment of a debt at a time, or at the first alarm.
    ///
    /// @param atHours when; empty for the first alarm
    public RemedyUse(String debt, Optional<Double> atHours) {
      this(
          debt,
          atHours.<Occasion>map(Occasion.At::new).orElse(new Occasion.FirstAlarm()),
          Optional.empty());
    }

    /// Makes the repayment of a kind of debt that the scenario has not: it never begins.
    public static RemedyUse ofNothing(DebtType type, Settings settings, Occasion occasion) {
      var never = new DebtUse(type.id(), type, settings, Double.POSITIVE_INFINITY);
      return new RemedyUse(type.id(), occasion, Optional.of(never));
    }
  }

  /// Keeps copies of the lists.
  public Plan {
    people = List.copyOf(people);
    debts = List.copyOf(debts);
    detectors = List.copyOf(detectors);
    remedies = List.copyOf(remedies);
  }

  /// Makes a plan for an organisation that is arranged plainly.
  public Plan(
      String scenario,
      Lifecycle lifecycle,
      Lifecycle.Opened opened,
      Settings parameters,
      List<Person> people,
      List<DebtUse> debts,
      List<DetectorUse> detectors,
      List<RemedyUse> remedies,
      double horizonHours) {
    this(
        scenario,
        lifecycle,
        opened,
        parameters,
        people,
        debts,
        detectors,
        remedies,
        horizonHours,
        Arrangement.plain());
  }

  /// Returns the same plan with other capabilities.
  public Plan with(CapabilityPlan others) {
    return with(people, debts, detectors, remedies, horizonHours, arrangement.with(others));
  }

  /// Returns the same plan in which others decide; later appointments to a role replace earlier ones.
  public Plan deciding(List<Appointment> others) {
    return with(people, debts, detectors, remedies, horizonHours, arrangement.deciding(others));
  }

  /// Returns the same plan without debts, detectors and remedies.
  public Plan clean() {
    return with(List.of(), List.of(), List.of());
  }

  /// Returns the same plan with other debts, detectors and remedies.
  public Plan with(List<DebtUse> debts, List<DetectorUse> detectors, List<RemedyUse> remedies) {
    return with(people, debts, detectors, remedies, horizonHours, arrangement);
  }

  /// Returns the same plan in other circumstances.
  public Plan in(Circumstances circumstances) {
    var settings = Settings.of(lifecycle.parameters(), circumstances.settings());
    var overruled = new LinkedHashMap<String, Value>();
    circumstances.settings().keySet().forEach(name -> overruled.put(name, settings.value(name)));
    return new Plan(
        scenario,
        lifecycle,
        opened,
        parameters.beneath(overruled),
        people,
        debts,
        detectors,
        remedies,
        horizonHours,
        arrangement.with(arrangement.capabilities().having(circumstances.capabilities())));
  }

  /// Returns the same plan for another time.
  public Plan lasting(double hours) {
    return with(people, debts, detectors, remedies, hours, arrangement);
  }

  /// Returns the same plan with other people and another length, such as for a pilot.
  public Plan staffedBy(List<Person> others, TeamHabits theirs, double hours) {
    return with(others, debts, detectors, remedies, hours, arrangement.with(theirs));
  }

  private Plan with(
      List<Person> people,
      List<DebtUse> debts,
      List<DetectorUse> detectors,
      List<RemedyUse> remedies,
      double hours,
      Arrangement arranged) {
    return new Plan(
        scenario,
        lifecycle,
        opened,
        parameters,
        people,
        debts,
        detectors,
        remedies,
        hours,
        arranged);
  }

  /// Runs one replication to its end and returns it, closed.
  public Replication run(long seed, int number) {
    return run(seed, number, false);
  }

  /// Runs one replication to its end and returns it, closed.
  ///
  /// @param keepsFiles whether it shall leave its files
  public Replication run(long seed, int number, boolean keepsFiles) {
    return run(seed, number, keepsFiles, List.of());
  }

  /// Runs one replication to its end and returns it, closed.
  ///
  /// @param keepsFiles whether it shall leave its files
  /// @param onlookers detectors that look and tell nobody, so that the run is the same as without them
  public Replication run(long seed, int number, boolean keepsFiles, List<DetectorUse> onlookers) {
    var replication =
        new Replication(
            new RandomStreams(seed, number),
            lifecycle.id(),
            lifecycle,
            people,
            arrangement.habits());
    if (keepsFiles) {
      replication.keepFiles();
    }
    arrangement.appointments().forEach(appointment -> appointment.makeIn(replication.decisions()));
    try (replication) {
      var inUse = new CapabilitiesInUse(arrangement.capabilities(), lifecycle);
      var configuration = replication.configuration();
      Settings usual = parameters.beneath(inUse.overlay());
      Settings inForce = usual.beneath(configuration.written());
      var scoring = new Scoring(replication, inUse, inForce, parameters);
      opened.begin(replication, inForce);
      configuration.setUp(usual, replication);
      arrangement.owners().forEach(replication.graph()::give);
      replication.simulation().start("system watch", new SystemWatch(replication)::look);
      replication.simulation().start("time sheets", new TimeSheets(replication)::keep);
      debts.forEach(use -> install(replication, use));
      detectors.forEach(use -> DetectorWatch.listened(replication, use, scoring));
      onlookers.forEach(use -> DetectorWatch.unheard(replication, use));
      new CapabilityLife(
              replication,
              lifecycle,
              arrangement.capabilities(),
              inUse,
              detector -> DetectorWatch.listened(replication, DetectorUse.usual(detector), scoring))
          .begin();
      remedies.forEach(use -> schedule(replication, use));
      replication.simulation().runUntil(SimTime.hours(horizonHours));
      if (number == 0) { // one replication is shown
        replication.scored(scoring.take());
      }
    }
    return replication;
  }

  private void install(Replication replication, DebtUse use) {
    long origin = replication.trace().origin(new Happening.DebtBegan(use.id(), use.type().title()));
    Debt debt = use.type().create(lifecycle.id(), use.settings());
    var site = new DebtSite(replication, use.id(), origin);
    replication
        .simulation()
        .schedule(
            SimTime.hours(use.fromHours()),
            () -> {
              replication.simulation().cause(origin);
              debt.install(site);
            });
  }

  private void schedule(Replication replication, RemedyUse use) {
    DebtUse debt =
        debts.stream()
            .filter(candidate -> candidate.id().equals(use.debt()))
            .findFirst()
            .or(use::suspected)
            .orElseThrow(
                () -> new IllegalArgumentException("no debt '" + use.debt() + "' to repay"));
    new Repayment(replication, debt, lifecycle.id()).begin(use.occasion());
  }
}
