package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import undercurrent.delivery.Complaints;
import undercurrent.detection.Finding;
import undercurrent.incident.ErrorBudget;
import undercurrent.incident.Facility;
import undercurrent.incident.Incident;
import undercurrent.incident.IncidentRules;
import undercurrent.incident.Mitigation;
import undercurrent.incident.OutageKind;
import undercurrent.incident.Playbooks;
import undercurrent.incident.ToilWatch;
import undercurrent.kernel.Promise;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.RotaKind;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Where alarms and complaints arrive and become incidents.
///
/// Several incidents may be open at once; what arrives about the subject of an open one joins it.
/// How one is worked on is told by [Response].
public final class IncidentDesk {

  /// How service is restored once the fault is known; waits until it is.
  @FunctionalInterface
  public interface Recovery {
    void recover(SimProcess self);
  }

  private final Replication replication;
  private final List<Recovery> repairs = new ArrayList<>();
  private final List<Mitigation> mitigations = new ArrayList<>();
  private final List<Incident> open = new ArrayList<>();
  private final Map<String, List<Recovery>> onceRead = new LinkedHashMap<>();
  private final Map<Incident, List<Recovery>> unread = new LinkedHashMap<>();
  private final Playbooks playbooks = new Playbooks();
  private final SequencedMap<String, Double> noticed = new LinkedHashMap<>();
  private Optional<Responders> responders = Optional.empty();
  private Optional<Promise<Incident>> underWay = Optional.empty();
  private Recovery recovery = self -> {};
  private Supplier<IncidentRules> rules = IncidentRules::usual;
  private String stage = "operations";
  private int count;

  IncidentDesk(Replication replication) {
    this.replication = replication;
  }

  /// Takes note that a detector whom nobody hears found something, if it is the first time.
  void notice(String detector) {
    noticed.putIfAbsent(detector, SimTime.inHours(replication.simulation().now()));
  }

  /// Returns when each detector whom nobody hears first found something, in hours, by its name.
  public SequencedMap<String, Double> noticed() {
    return Collections.unmodifiableSequencedMap(noticed);
  }

  /// Says how the lifecycle restores service, and which stage books the hours.
  public void onIncident(String bookedStage, Recovery how) {
    stage = bookedStage;
    recovery = how;
  }

  /// Adds a way to restore service before the cause is known; the first that applies is taken.
  public void mitigateBy(Mitigation way) {
    mitigations.add(way);
  }

  /// Takes up the rules that a scenario sets, lets ordinary outages happen and watches toil; called
  /// once, by the lifecycle, when everything that may fail is there.
  public void begin(Settings settings) {
    rules = () -> IncidentRules.of(settings);
    replication.releases().under(new ErrorBudget(rules().objective()), rules().freezes());
    for (OutageKind kind : OutageKind.values()) {
      if (kind != OutageKind.DEPENDENCY) { // that is for others to mend
        mitigations.addFirst(ending(kind));
      }
    }
    ToilWatch toil = responders().toil();
    replication.simulation().start("look at toil", toil::look);
    replication.outages().begin(settings);
    var monitors = new ThresholdMonitors(replication, settings, responders());
    replication.simulation().start("readings of machines", monitors::read);
  }

  private Mitigation ending(OutageKind kind) {
    var outages = replication.outages();
    return new Mitigation(
        kind.mending(),
        kind.hours(),
        incident -> incident.subject().flatMap(outages::of).filter(kind::equals).isPresent(),
        incident -> incident.subject().ifPresent(outages::mend));
  }

  /// Adds something that work stands on, which outages may take down.
  public Facility facility(String name) {
    return replication.outages().add(new Facility(name, this::down));
  }

  private void down(Facility facility, long event) {
    String name = facility.name();
    boolean isFeed = replication.pipelines().names().contains(name);
    complaint(isFeed ? RotaKind.FEEDS : RotaKind.SYSTEMS, name, name + " is down", event);
  }

  /// Adds a repair that is made once, at the first alarm.
  public void onFirstAlarm(Recovery repair) {
    repairs.add(repair);
  }

  /// Adds a repair that is made once, when people have read the first finding of a detector.
  public void onceRead(String detector, Recovery repair) {
    onceRead.computeIfAbsent(detector, _ -> new ArrayList<>()).add(repair);
  }

  /// Takes the alarm of a detector.
  public void alarm(String detector, Finding finding) {
    long cause =
        replication
            .trace()
            .record(
                new Happening.AlarmRaised(
                    detector, finding.subject(), finding.statistic(), finding.limit()),
                Math.max(1, replication.lastUpstreamChange()));
    RotaKind alert =
        replication.pipelines().names().contains(finding.subject())
            ? RotaKind.FEEDS
            : RotaKind.MODELS;
    var incident =
        open(
            alert,
            Optional.of(finding.subject()),
            finding.inWords(),
            finding.harmsService(),
            cause);
    Optional.ofNullable(onceRead.remove(detector))
        .ifPresent(due -> unread.computeIfAbsent(incident, _ -> new ArrayList<>()).addAll(due));
    var due = List.copyOf(repairs);
    repairs.clear();
    due.forEach(repair -> replication.simulation().start("repair", repair::recover));
  }

  /// Takes the complaint that something is wrong, without anybody knowing what.
  public void complaint(String whatIsWrong, long cause) {
    open(RotaKind.MODELS, Optional.empty(), whatIsWrong, true, cause);
  }

  /// Takes the complaint that something is wrong about a part of the system.
  ///
  /// @param alert whom it wakes when nobody owns the part
  public void complaint(RotaKind alert, String subject, String whatIsWrong, long cause) {
    open(alert, Optional.of(subject), whatIsWrong, true, cause);
  }

  /// Returns where those who were harmed by a change complain.
  Complaints complaints() {
    return new Complaints() {
      @Override
      public void complain(String what, long cause) {
        complaint(what, cause);
      }

      @Override
      public boolean areWorkedOn() {
        return isOpen();
      }
    };
  }

  /// Tells whether an incident is being worked on.
  public boolean isOpen() {
    return !open.isEmpty();
  }

  /// Returns the incidents that are being worked on, in the order of their opening.
  public List<Incident> open() {
    return List.copyOf(open);
  }

  /// Returns what is written down about incidents of each kind.
  public Playbooks playbooks() {
    return playbooks;
  }

  /// Returns the rules by which it answers now.
  public IncidentRules rules() {
    return rules.get();
  }

  /// Returns the incident about something: the one that is open, or else a new one.
  private Incident open(
      RotaKind alert,
      Optional<String> subject,
      String whatIsWrong,
      boolean harmsService,
      long cause) {
    String kind = subject.orElse(whatIsWrong);
    var before = open.stream().filter(other -> other.kind().equals(kind)).findFirst();
    if (before.isPresent()) {
      return before.get();
    }
    String name = "incident " + ++count;
    long event = replication.trace().record(new Happening.IncidentOpened(name, kind), cause);
    var incident =
        new Incident(
            name, alert, subject, whatIsWrong, harmsService, replication.simulation().now(), event);
    open.add(incident);
    replication
        .simulation()
        .start(name, self -> new Response(replication, incident, responders()).live(self));
    return incident;
  }

  // ---- What a response needs ----

  String stage() {
    return stage;
  }

  /// Returns the first way to restore service that applies to an incident now.
  Optional<Mitigation> mitigation(Incident incident) {
    return mitigations.stream().filter(way -> way.applies().test(incident)).findFirst();
  }

  /// Restores service for good; who comes while somebody is at it waits for the same end.
  void recover(SimProcess self, Incident incident) {
    if (underWay.isPresent()) {
      self.await(underWay.get());
      return;
    }
    var promise = new Promise<Incident>("recovery for " + incident.name());
    underWay = Optional.of(promise);
    recovery.recover(self);
    underWay = Optional.empty();
    promise.complete(incident);
  }

  /// Begins the repairs that waited for people to read what an incident is about.
  void read(Incident incident) {
    Optional.ofNullable(unread.remove(incident))
        .ifPresent(
            due ->
                due.forEach(repair -> replication.simulation().start("repair", repair::recover)));
  }

  void close(Incident incident, double hours) {
    replication.trace().record(new Happening.IncidentClosed(incident.name(), hours));
    open.remove(incident);
  }

  private Responders responders() {
    if (responders.isEmpty()) {
      responders = Optional.of(new Responders(replication, this));
    }
    return responders.get();
  }
}
