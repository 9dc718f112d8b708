package undercurrent.lifecycle;

import java.util.Optional;
import undercurrent.graph.Inspection;
import undercurrent.incident.FaultFinder;
import undercurrent.incident.Incident;
import undercurrent.incident.Mitigation;
import undercurrent.incident.OutageKind;
import undercurrent.incident.Pager;
import undercurrent.incident.Search;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.system.OperationsLog.Restoration;
import undercurrent.trace.Happening;

/// The life of one incident: triage, mitigation, resolution; then post-mortem and actions.
///
/// Service is restored first and the cause is looked for later; where nothing restores it before the
/// cause is known, the diagnosis goes before all other work. What the hours of looking are comes
/// from how many nodes are looked at before the one at fault is met; a playbook says where it was
/// before.
final class Response {
  private static final double TRIAGE_HOURS = 1; // assumed
  private static final double GLANCE = 1 / 6.0; // of a look, to see what to do; assumed
  private static final double POST_MORTEM_HOURS = 3; // about 6 h an incident: Beyer et al. 2016

  private final Replication run;
  private final Incident incident;
  private final Responders people;
  private final IncidentDesk desk;

  Response(Replication run, Incident incident, Responders people) {
    this.run = run;
    this.incident = incident;
    this.people = people;
    this.desk = run.incidents();
  }

  void live(SimProcess self) {
    boolean restored = incident.harmsService() && byMachine();
    move("triage");
    Optional<String> person =
        incident.harmsService() && !restored ? people.page(self, incident) : Optional.empty();
    if (!people.toil().isAutomated()) {
      triage(self, person, !restored);
      desk.read(incident);
    }
    if (incident.harmsService() && !restored) {
      restored = byHand(self, person);
    }
    move("resolution");
    resolve(self, restored);
    desk.read(incident); // what came in since, and what no triage has shown
    desk.close(incident, SimTime.inHours(run.simulation().now() - incident.openedAt()));
    move("post-mortem");
    people.calmly(
        self,
        "post-mortem of " + incident.name(),
        incident,
        Subsystem.PROCESS_MANAGEMENT_TOOLS,
        POST_MORTEM_HOURS);
    new Lessons(run, incident, people).draw(self, fault());
  }

  private boolean byMachine() {
    if (!desk.rules().automatic()) {
      return false;
    }
    Optional<Mitigation> way = desk.mitigation(incident);
    way.ifPresent(
        found -> {
          move("mitigation");
          act(found, "a machine");
        });
    return way.isPresent();
  }

  private void triage(SimProcess self, Optional<String> person, boolean urgent) {
    String title = "triage of " + incident.name();
    if (urgent && incident.harmsService()) {
      people.urgently(self, title, people.role(incident), person, TRIAGE_HOURS);
    } else {
      people.calmly(self, title, incident, Subsystem.MONITORING, TRIAGE_HOURS);
    }
  }

  /// Looks for what to do, and does it where something can be done before the cause is known.
  private boolean byHand(SimProcess self, Optional<String> person) {
    String role = people.role(incident);
    Search search = search();
    people.urgently(
        self,
        "glance at " + nodes(search.looked()) + " for " + incident.name(),
        role,
        person,
        GLANCE * hours(search));
    Optional<OutageKind> outage = outage();
    if (outage.filter(OutageKind.DEPENDENCY::equals).isPresent()) {
      move("mitigation");
      mendByOthers(self, outage.get(), role, person);
      return true;
    }
    Optional<Mitigation> way = desk.mitigation(incident);
    if (way.isEmpty()) {
      return false;
    }
    move("mitigation");
    people.urgently(
        self, way.get().title() + " for " + incident.name(), role, person, way.get().hours());
    if (way.get().applies().test(incident)) { // nobody else was faster
      act(way.get(), person.orElse("operations"));
    }
    return true;
  }

  private void act(Mitigation way, String who) {
    run.trace().record(new Happening.Decided(who, way.title() + " for " + incident.name()));
    way.act().accept(incident);
    double hours = SimTime.inHours(run.simulation().now() - incident.openedAt());
    run.log().add(new Restoration(run.day(), incident.kind(), hours));
  }

  private void resolve(SimProcess self, boolean restored) {
    Search search = search();
    Work diagnosis =
        people.work(
            "diagnosis of " + incident.name() + " over " + nodes(search.looked()),
            Pager.skill(diagnosing()),
            Subsystem.ANALYSIS_TOOLS,
            hours(search));
    boolean isCalm = restored || !incident.harmsService();
    run.organisation().await(self, isCalm ? diagnosis : diagnosis.urgently());
    run.trace()
        .record(
            new Happening.Diagnosed(incident.name(), search.node().orElse(""), search.looked()),
            incident.cause());
    if (!incident.harmsService()) {
      return;
    }
    boolean works = restored;
    while (outage().isPresent()) { // down again, or still
      works = byHand(self, Optional.empty());
    }
    if (!works) {
      desk.recover(self, incident);
    }
  }

  private Optional<OutageKind> outage() {
    return incident.subject().flatMap(run.outages()::of);
  }

  /// What others must mend is theirs: they are called, and mend it in their own time.
  private void mendByOthers(
      SimProcess self, OutageKind outage, String role, Optional<String> person) {
    String subject = incident.subject().orElseThrow();
    people.urgently(
        self, outage.mending() + " for " + incident.name(), role, person, outage.hours());
    run.outages().awaitOthers(self, subject);
    run.outages().mend(subject);
  }

  /// Model alerts are diagnosed by those who know models, others by whoever was called.
  private String diagnosing() {
    boolean handedOver = people.toil().isHandedOver();
    String role = people.role(incident);
    return handedOver && role.equals("sre") ? "ml-engineer" : role;
  }

  private Search search() {
    return Search.over(desk.playbooks().nodes(incident.kind()), people.suspects(incident), fault());
  }

  private double hours(Search search) {
    return Inspection.hours(run.graph(), search.nodes());
  }

  private Optional<String> fault() {
    return FaultFinder.node(run.trace(), incident.cause(), incident.openedAt());
  }

  private void move(String phase) {
    run.trace().record(new Happening.IncidentMoved(incident.name(), phase), incident.cause());
  }

  private static String nodes(int count) {
    return count + (count == 1 ? " node" : " nodes");
  }
}
