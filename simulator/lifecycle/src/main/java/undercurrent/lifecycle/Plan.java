package undercurrent.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Remedy;
import undercurrent.decision.Appointment;
import undercurrent.detection.Detector;
import undercurrent.detection.Monitor;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Person;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
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
/// @param appointments who decides instead of the usual process
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
    List<Appointment> appointments) {

  /// A debt in a scenario.
  ///
  /// @param id its name there
  /// @param type what it is
  /// @param settings what the scenario set
  /// @param fromHours when it takes up its work
  public record DebtUse(String id, DebtType type, Settings settings, double fromHours) {}

  /// A detector in a scenario.
  public record DetectorUse(Detector detector, Settings settings) {}

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
    appointments = List.copyOf(appointments);
  }

  /// Makes a plan in which everything is decided as usual.
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
        List.of());
  }

  /// Returns the same plan without debts, detectors and remedies.
  public Plan clean() {
    return with(List.of(), List.of(), List.of());
  }

  /// Returns the same plan with other debts, detectors and remedies.
  public Plan with(List<DebtUse> debts, List<DetectorUse> detectors, List<RemedyUse> remedies) {
    return new Plan(
        scenario,
        lifecycle,
        opened,
        parameters,
        people,
        debts,
        detectors,
        remedies,
        horizonHours,
        appointments);
  }

  /// Returns the same plan in which others decide; later appointments to a role replace earlier ones.
  public Plan deciding(List<Appointment> others) {
    return new Plan(
        scenario,
        lifecycle,
        opened,
        parameters,
        people,
        debts,
        detectors,
        remedies,
        horizonHours,
        Stream.concat(appointments.stream(), others.stream()).toList());
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
        new Replication(new RandomStreams(seed, number), lifecycle.id(), lifecycle, people);
    if (keepsFiles) {
      replication.keepFiles();
    }
    appointments.forEach(appointment -> appointment.makeIn(replication.decisions()));
    try (replication) {
      opened.begin(replication, parameters);
      debts.forEach(use -> install(replication, use));
      detectors.forEach(use -> watch(replication, use));
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
