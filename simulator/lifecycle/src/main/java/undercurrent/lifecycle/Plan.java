package undercurrent.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import undercurrent.capability.CapabilityPlan;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Remedy;
import undercurrent.decision.Appointment;
import undercurrent.detection.Detector;
import undercurrent.detection.Monitor;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Person;
import undercurrent.organisation.TeamHabits;
import undercurrent.organisation.Work;
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

  /// A debt that is paid back, at a time or when a detector first raises its voice.
  ///
  /// @param debt the name of the debt in the scenario
  /// @param atHours when; empty for the first alarm
  public record RemedyUse(String debt, Optional<Double> atHours) {}

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
      var standing = parameters.beneath(inUse.overlay()).beneath(configuration.written());
      configuration.standAs(standing);
      opened.begin(replication, standing);
      arrangement.owners().forEach(replication.graph()::give);
      replication.simulation().start("system watch", new SystemWatch(replication)::look);
      debts.forEach(use -> install(replication, use));
      detectors.forEach(use -> watch(replication, use));
      new CapabilityLife(
              replication,
              lifecycle,
              arrangement.capabilities(),
              inUse,
              detector -> watch(replication, DetectorUse.usual(detector)))
          .begin();
      remedies.forEach(use -> schedule(replication, use));
      replication.simulation().runUntil(SimTime.hours(horizonHours));
    }
    return replication;
  }

  private void install(Replication replication, DebtUse use) {
    long origin = replication.trace().origin(new Happening.DebtBegan(use.id(), use.type().title()));
    Debt debt = use.type().create(use.settings());
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

  private static void watch(Replication replication, DetectorUse use) {
    Monitor monitor = use.detector().begin(use.settings());
    String id = use.detector().id();
    replication.simulation().start("monitor " + id, self -> look(self, replication, id, monitor));
  }

  private static void look(SimProcess self, Replication replication, String id, Monitor monitor) {
    while (true) {
      self.hold(monitor.daysBetweenLooks() * SimTime.DAY);
      replication.simulation().cause(1);
      double hours = monitor.machineHours();
      replication.trace().record(new Happening.MachineUsed("monitor " + id, hours, hours));
      for (var finding : monitor.look(replication.log(), replication.day())) {
        replication.incidents().alarm(id, finding);
      }
    }
  }

  private void schedule(Replication replication, RemedyUse use) {
    DebtUse debt =
        debts.stream()
            .filter(candidate -> candidate.id().equals(use.debt()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no debt '" + use.debt() + "' to repay"));
    Remedy remedy = debt.type().remedy(lifecycle.id(), debt.settings());
    IncidentDesk.Recovery repay = self -> repay(self, replication, debt, remedy);
    use.atHours()
        .ifPresentOrElse(
            hours ->
                replication
                    .simulation()
                    .start(
                        "remedy of " + debt.id(),
                        self -> {
                          self.hold(SimTime.hours(hours));
                          replication.simulation().cause(1);
                          replication
                              .trace()
                              .record(new Happening.Scheduled("repayment of '" + debt.id() + "'"));
                          repay.recover(self);
                        }),
            () -> replication.incidents().onFirstAlarm(repay));
  }

  private static void repay(SimProcess self, Replication replication, DebtUse debt, Remedy remedy) {
    double booked = 0;
    for (Work work : remedy.work()) {
      booked += replication.organisation().await(self, work).hoursBooked();
    }
    replication.trace().record(new Happening.DebtRepaid(debt.id(), booked));
    remedy.effect().accept(new DebtSite(replication, debt.id() + " remedy", 1));
  }
}
