package undercurrent.trace;

import java.util.ArrayList;
import java.util.List;

/// One happening of each kind.
final class EveryKind {
  static final List<Happening> HAPPENINGS =
      List.of(
          new Happening.Began("av"),
          new Happening.WorldChanged("winter"),
          new Happening.SignalReleased("camera", 2, -0.5),
          new Happening.SignalPinned("camera", 1, true),
          new Happening.WorkRequested(7, "a \"look\"", "curation", "data-science", 1.25),
          new Happening.Worked(
              7, "data-scientist 1", "data-scientist", "curation", "ml-code", "rework", 4, 360),
          new Happening.WorkFinished(7, "a \"look\"", 30.1),
          new Happening.MachineUsed("training", 0.05, 0.1),
          new Happening.ArtifactMade("model-7", "model", "table-7", 1200),
          new Happening.StepRan("preparation", "sensor-sync", false),
          new Happening.PipelineChanged("preparation", 6, "squeezed in script-1"),
          new Happening.PipelineRan("preparation", 6, 100, 103),
          new Happening.GateDecided("model-validation", "model-7", false, "0.79 < 0.80"),
          new Happening.Released("perception", "model-7", 100.5),
          new Happening.RolledBack("perception", "model-7"),
          new Happening.QualityRead("oracle", "all", 1.0 / 3, 300),
          new Happening.LatencyRead("all", 300, 1, 2.5, 10.123456789),
          new Happening.Drove("night-rain", 1e6, 3, 0, 12),
          new Happening.Traded("all", 15, 180, 9, 1, 12.99, 5.5, 2),
          new Happening.AlarmRaised("input-drift", "disparity", 2.5, 1.5),
          new Happening.IncidentOpened("incident 1", "disparity"),
          new Happening.IncidentClosed("incident 1", 72),
          new Happening.DebtBegan("drift", "Unstable data dependency"),
          new Happening.DebtRepaid("drift", 76),
          new Happening.Decided("gate\nkeeper", "C:\\releases\tgö"),
          new Happening.Bought("labels of 40 boxes", 3.2),
          new Happening.DataMoved("uploaded", 7500, 312),
          new Happening.SuiteDriven("perfect", 0, 42, 1, 0.85),
          new Happening.TurnEnded(3, "taken-back", 480.5),
          new Happening.CallsEnded("scoring", 400, 21, 300, 321),
          new Happening.SlatesJudged("all", 15, 0.5, 0.25, 0.75, 0.125, 10.5, 0.875),
          new Happening.ExposureRead(0.25, 0.75),
          new Happening.RegretRead(8, 2.5, 1.25),
          new Happening.AgeRead("model", 252),
          new Happening.RulesLeftTooFew("rules-2", 7),
          new Happening.FeedRead(3300, 17, 33, 3, 0),
          new Happening.Returned(4, 12.5, 5.25),
          new Happening.DecisionTaken("launch", "product-owner", "wait", "player"),
          new Happening.ChangeRequested(4, "configuration", "a new key", "gate.margin", 9),
          new Happening.ChangeStepped(4, "review", false),
          new Happening.ChangeReleased(4, "configuration", 31.5),
          new Happening.ChangeFailed(4, "scoring answers late"),
          new Happening.ChangeMended(4, "rolled back", 2.25),
          new Happening.CapabilityChanged("feature-store", "in-use"),
          new Happening.Paged("incident 1", "sre", "sre 1", "missed"),
          new Happening.IncidentMoved("incident 1", "mitigation"),
          new Happening.ReleasesFrozen(true, 1.125),
          new Happening.SystemRead(90, 120, 60, 2, 1, 40),
          new Happening.PersonJoined("labeler 5", "labeler"),
          new Happening.PersonLeft("labeler 1", "labeler"),
          new Happening.WorkReviewed(7, "a change", "ml-engineer 2", 12, 3, 1),
          new Happening.WorkBounced(7, "a change", "ml-engineer 1", 1),
          new Happening.WorkDropped(8, "a wish", "too late"),
          new Happening.OutageBegan("infrastructure", "scoring", "a machine died"),
          new Happening.OutageEnded("infrastructure", "scoring", 1.5),
          new Happening.Diagnosed("incident 1", "scoring", 3),
          new Happening.ErrorBudgetRead(0.25),
          new Happening.Scheduled("turn 3 of the loop"),
          new Happening.PartChanged("configuration", "gate.margin", "is now 0.5"));

  private EveryKind() {}

  static List<TraceEvent> events() {
    var events = new ArrayList<TraceEvent>();
    for (Happening what : HAPPENINGS) {
      long id = events.size() + 1L;
      events.add(new TraceEvent(id, 1_000_000_007L * (id - 1), id - 1, what));
    }
    return events;
  }

  /// Prints the canonical form, for a test that runs it in a JVM with another locale.
  public static void main(String... none) {
    System.out.println(CanonicalTrace.hash(events()));
  }
}
