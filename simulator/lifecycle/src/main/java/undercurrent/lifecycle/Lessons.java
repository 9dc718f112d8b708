package undercurrent.lifecycle;

import java.util.Optional;
import undercurrent.incident.FaultFinder;
import undercurrent.incident.Incident;
import undercurrent.kernel.SimProcess;
import undercurrent.organisation.Subsystem;
import undercurrent.trace.Happening;

/// What a team does after a post-mortem so that the next incident of the kind costs less: a
/// playbook, an owner, a monitor; each is work, and each is done only where it was missing.
final class Lessons {
  private static final double PLAYBOOK_HOURS = 4; // assumed
  private static final double ADDITION_HOURS = 1; // assumed
  private static final double OWNER_HOURS = 1; // assumed
  private static final double MONITOR_HOURS = 6; // assumed

  private final Replication run;
  private final Incident incident;
  private final Responders people;

  Lessons(Replication run, Incident incident, Responders people) {
    this.run = run;
    this.incident = incident;
    this.people = people;
  }

  void draw(SimProcess self, Optional<String> fault) {
    if (!incident.harmsService()) {
      return;
    }
    run.trace().record(new Happening.IncidentMoved(incident.name(), "actions"), incident.cause());
    fault
        .filter(node -> !node.equals(FaultFinder.WORLD))
        .ifPresent(node -> writePlaybook(self, node));
    incident.subject().ifPresent(subject -> nameOwner(self, subject));
    incident.subject().ifPresent(subject -> addMonitor(self, subject));
  }

  private void writePlaybook(SimProcess self, String node) {
    var playbooks = run.incidents().playbooks();
    if (playbooks.names(incident.kind(), node)) {
      return;
    }
    boolean isNew = !playbooks.has(incident.kind());
    people.calmly(
        self,
        (isNew ? "playbook for " : "addition to the playbook for ") + incident.kind(),
        incident,
        Subsystem.PROCESS_MANAGEMENT_TOOLS,
        isNew ? PLAYBOOK_HOURS : ADDITION_HOURS);
    playbooks.write(incident.kind(), node);
  }

  private void nameOwner(SimProcess self, String subject) {
    var routing = people.routing().filter(r -> r.isUnowned(incident));
    if (routing.isPresent()) {
      people.calmly(
          self,
          "an owner for " + subject,
          incident,
          Subsystem.PROCESS_MANAGEMENT_TOOLS,
          OWNER_HOURS);
      routing.get().adopt(subject, people.role(incident));
    }
  }

  private void addMonitor(SimProcess self, String subject) {
    run.outages()
        .monitoring(subject)
        .ifPresent(
            add -> {
              people.calmly(
                  self, "a monitor of " + subject, incident, Subsystem.MONITORING, MONITOR_HOURS);
              add.run();
            });
  }
}
