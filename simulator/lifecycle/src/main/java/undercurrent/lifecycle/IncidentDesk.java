package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.detection.Finding;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.trace.Happening;

/// Where alarms and complaints arrive, and are worked on: triage, diagnosis, repair.
///
/// The hours of a diagnosis are those of looking at every node that could be at fault. Whoever is
/// told a subject looks at few; whoever only knows that quality fell looks at all inputs, steps and
/// services. One incident is open at a time; what arrives meanwhile joins it.
public final class IncidentDesk {
  private static final double TRIAGE_HOURS = 1; // assumed
  private static final double HOURS_PER_NODE = 1.5; // assumed
  private static final int NODES_AROUND_A_SUBJECT = 2; // the input and the step that reads it

  /// How service is restored once the fault is known; waits until it is.
  @FunctionalInterface
  public interface Recovery {
    void recover(SimProcess self);
  }

  private final Replication replication;
  private final List<Recovery> repairs = new ArrayList<>();
  private Recovery recovery = self -> {};
  private String stage = "operations";
  private int count;
  private boolean open;

  IncidentDesk(Replication replication) {
    this.replication = replication;
  }

  /// Says how the lifecycle restores service, and which stage books the hours.
  public void onIncident(String bookedStage, Recovery how) {
    stage = bookedStage;
    recovery = how;
  }

  /// Adds a repair that is made once, at the first alarm.
  public void onFirstAlarm(Recovery repair) {
    repairs.add(repair);
  }

  /// Takes the alarm of a detector.
  public void alarm(String detector, Finding finding) {
    long cause =
        replication
            .trace()
            .record(
                new Happening.AlarmRaised(
                    detector, finding.subject(), finding.statistic(), finding.limit()),
                causeNow());
    open(finding.inWords(), Optional.of(finding.subject()), finding.harmsService(), cause);
    var due = List.copyOf(repairs);
    repairs.clear();
    due.forEach(repair -> replication.simulation().start("repair", repair::recover));
  }

  /// Takes the complaint that something is wrong, without anybody knowing what.
  public void complaint(String whatIsWrong, long cause) {
    open(whatIsWrong, Optional.empty(), true, cause);
  }

  /// Tells whether an incident is being worked on.
  public boolean isOpen() {
    return open;
  }

  private long causeNow() {
    return Math.max(1, replication.lastUpstreamChange());
  }

  private void open(
      String whatIsWrong, Optional<String> subject, boolean harmsService, long cause) {
    if (open) {
      return;
    }
    open = true;
    String name = "incident " + ++count;
    replication
        .trace()
        .record(new Happening.IncidentOpened(name, subject.orElse(whatIsWrong)), cause);
    replication.simulation().start(name, self -> workOn(self, name, subject, harmsService));
  }

  private void workOn(
      SimProcess self, String name, Optional<String> subject, boolean harmsService) {
    long since = replication.simulation().now();
    var people = replication.organisation();
    people.await(
        self,
        work("triage of " + name, Skill.RELIABILITY, Subsystem.MONITORING, TRIAGE_HOURS)
            .urgently());
    int all = allNodes();
    int nodes =
        subject.isPresent() ? replication.lineage().toLookAt(NODES_AROUND_A_SUBJECT, all) : all;
    people.await(
        self,
        work(
            "diagnosis of " + name + " over " + nodes + " nodes",
            Skill.ML_ENGINEERING,
            Subsystem.ANALYSIS_TOOLS,
            nodes * HOURS_PER_NODE));
    if (harmsService) {
      recovery.recover(self);
    }
    people.await(
        self,
        work("post-mortem of " + name, Skill.RELIABILITY, Subsystem.PROCESS_MANAGEMENT_TOOLS, 3));
    double hours = SimTime.inHours(replication.simulation().now() - since);
    replication.trace().record(new Happening.IncidentClosed(name, hours));
    open = false;
  }

  private int allNodes() {
    int steps = replication.pipelines().all().stream().mapToInt(p -> p.steps().size()).sum();
    return replication.signals().all().size() + steps + replication.services().all().size();
  }

  private Work work(String title, Skill skill, Subsystem subsystem, double hours) {
    return Work.of(title, stage, skill, subsystem, hours).as(Nature.INCIDENT);
  }
}
