package undercurrent.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import undercurrent.decision.DecisionPoint;
import undercurrent.decision.Decisions;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Person;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// Every four weeks somebody looks how much of the SREs' time went into operations: toil and
/// incidents. Above the cap (half of it: Beyer et al. 2016, chapter 5) they decide what to do.
public final class ToilWatch {
  private static final int WEEKS = 4;
  private static final int WORKDAYS = 5;
  private static final double AUTOMATION_HOURS =
      40; // a program that collects what is known; assumed

  private final Trace trace;
  private final Organisation organisation;
  private final Decisions decisions;
  private final double cap;
  private final String stage;
  private int read;
  private boolean handedOver;
  private boolean automated;

  /// Makes a watch that has seen nothing.
  ///
  /// @param stage the stage that books the work of automation
  public ToilWatch(
      Trace trace, Organisation organisation, Decisions decisions, double cap, String stage) {
    this.trace = trace;
    this.organisation = organisation;
    this.decisions = decisions;
    this.cap = cap;
    this.stage = stage;
  }

  /// Looks every four weeks, for as long as the run lasts.
  public void look(SimProcess self) {
    while (true) {
      self.hold(WEEKS * SimTime.WEEK);
      double share = readShare();
      self.simulation().cause(1);
      handedOver = false;
      if (share > cap) {
        decide(share);
      }
    }
  }

  /// Tells whether operations work that is not urgent goes to the team that owns what it is about.
  public boolean isHandedOver() {
    return handedOver;
  }

  /// Tells whether a program does what triage does by hand.
  public boolean isAutomated() {
    return automated;
  }

  private void decide(double share) {
    var seen = new LinkedHashMap<String, String>();
    seen.put(
        "share",
        String.format(Locale.ROOT, "%.0f %% of the working time of four weeks", 100 * share));
    String answer =
        decisions.decide(
            new DecisionPoint(
                OperationsDecisions.TOIL.id(),
                OperationsDecisions.TOIL.role(),
                OperationsDecisions.TOIL.question(),
                automated ? List.of("hand-over", "bear-it") : OperationsDecisions.TOIL.answers(),
                "hand-over",
                seen));
    switch (answer) {
      case "hand-over" -> handedOver = true;
      case "automate" ->
          organisation
              .request(
                  Work.of(
                      "automation of triage",
                      stage,
                      Skill.RELIABILITY,
                      Subsystem.PROCESS_MANAGEMENT_TOOLS,
                      AUTOMATION_HOURS))
              .whenKept(() -> automated = true);
      default -> {} // it is borne
    }
  }

  /// Returns the share of the SREs' working time since the last look; 0 when there are none.
  private double readShare() {
    List<TraceEvent> events = trace.events();
    double operations = 0;
    for (; read < events.size(); read++) {
      if (events.get(read).what() instanceof Happening.Worked work && work.role().equals("sre")) {
        operations += isOperations(work.nature()) ? work.hours() : 0;
      }
    }
    double offered = 0;
    for (Person person : organisation.people()) {
      if (person.role().id().equals("sre")) {
        offered += WEEKS * WORKDAYS * person.calendar().hoursPerDay();
      }
    }
    return offered == 0 ? 0 : operations / offered;
  }

  private static boolean isOperations(String nature) {
    return nature.equals(Nature.TOIL.id()) || nature.equals(Nature.INCIDENT.id());
  }
}
