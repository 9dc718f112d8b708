package undercurrent.ledger;

import java.util.Locale;
import undercurrent.trace.Happening;

/// In what a chain of causes ends: the kind of the event right after the beginning of the run.
public enum Root {
  /// The calendar called for it.
  SCHEDULE("a schedule"),
  /// Somebody asked for it.
  REQUEST("a request"),
  /// The world moved by itself: its seasons, its laws, the owners of inputs.
  WORLD("the world"),
  /// Something was noticed that nothing in the trace had led to.
  ALARM("an alarm"),
  /// A debt was at work.
  DEBT("a debt"),
  /// People came or went.
  STAFFING("staffing"),
  /// Somebody decided it.
  DECISION("a decision"),
  /// Nothing else is known than that the run began.
  BEGINNING("the beginning");

  private final String title;

  Root(String title) {
    this.title = title;
  }

  /// Returns it in words, such as `a debt`.
  public String title() {
    return title;
  }

  /// Returns the name as it stands in files, such as `debt`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns what it means that a chain ends in a happening.
  ///
  /// A new kind of happening has to find its place here.
  public static Root of(Happening what) {
    return switch (what) {
      case Happening.Scheduled _ -> SCHEDULE;
      case Happening.WorkRequested _,
          Happening.Worked _,
          Happening.WorkFinished _,
          Happening.WorkReviewed _,
          Happening.WorkBounced _,
          Happening.WorkDropped _,
          Happening.ChangeRequested _,
          Happening.ChangeStepped _,
          Happening.ChangeReleased _,
          Happening.ChangeFailed _,
          Happening.ChangeMended _ ->
          REQUEST;
      case Happening.WorldChanged _,
          Happening.SignalReleased _,
          Happening.OutageBegan _,
          Happening.OutageEnded _ ->
          WORLD;
      case Happening.PersonJoined _, Happening.PersonLeft _ -> STAFFING;
      case Happening.DebtBegan _, Happening.DebtRepaid _ -> DEBT;
      case Happening.AlarmRaised _,
          Happening.IncidentOpened _,
          Happening.IncidentClosed _,
          Happening.QualityRead _,
          Happening.LatencyRead _,
          Happening.CallsEnded _,
          Happening.RulesLeftTooFew _,
          Happening.Paged _,
          Happening.IncidentMoved _,
          Happening.Diagnosed _,
          Happening.ErrorBudgetRead _,
          Happening.ReleasesFrozen _ ->
          ALARM;
      case Happening.Decided _,
          Happening.SignalPinned _,
          Happening.PipelineChanged _,
          Happening.GateDecided _,
          Happening.Released _,
          Happening.RolledBack _,
          Happening.DecisionTaken _,
          Happening.CapabilityChanged _,
          Happening.PartChanged _ ->
          DECISION;
      case Happening.Began _,
          Happening.MachineUsed _,
          Happening.Bought _,
          Happening.ArtifactMade _,
          Happening.StepRan _,
          Happening.PipelineRan _,
          Happening.DataMoved _,
          Happening.Drove _,
          Happening.SuiteDriven _,
          Happening.TurnEnded _,
          Happening.Traded _,
          Happening.SlatesJudged _,
          Happening.ExposureRead _,
          Happening.RegretRead _,
          Happening.AgeRead _,
          Happening.FeedRead _,
          Happening.Returned _,
          Happening.SystemRead _ ->
          BEGINNING;
    };
  }
}
