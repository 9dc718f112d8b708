package undercurrent.report;

import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// How a link of a chain of causes is set apart: what broke, what noticed it, what mended it.
final class CauseMark {
  private CauseMark() {}

  /// Returns the class of an event for the style sheet.
  static String of(TraceEvent event) {
    return switch (event.what()) {
      case Happening.DebtBegan _,
          Happening.SignalReleased _,
          Happening.PipelineChanged _,
          Happening.WorldChanged _,
          Happening.ChangeFailed _,
          Happening.PersonLeft _,
          Happening.OutageBegan _ ->
          "breaks";
      case Happening.AlarmRaised _,
          Happening.IncidentOpened _,
          Happening.Paged _,
          Happening.Diagnosed _,
          Happening.WorkBounced _ ->
          "notices";
      case Happening.DebtRepaid _,
          Happening.SignalPinned _,
          Happening.IncidentClosed _,
          Happening.RolledBack _,
          Happening.ChangeMended _,
          Happening.OutageEnded _ ->
          "mends";
      case Happening.Began _,
          Happening.WorkRequested _,
          Happening.Worked _,
          Happening.WorkFinished _,
          Happening.MachineUsed _,
          Happening.Bought _,
          Happening.ArtifactMade _,
          Happening.StepRan _,
          Happening.PipelineRan _,
          Happening.GateDecided _,
          Happening.Released _,
          Happening.QualityRead _,
          Happening.LatencyRead _,
          Happening.DataMoved _,
          Happening.Drove _,
          Happening.SuiteDriven _,
          Happening.TurnEnded _,
          Happening.CallsEnded _,
          Happening.SlatesJudged _,
          Happening.ExposureRead _,
          Happening.RegretRead _,
          Happening.AgeRead _,
          Happening.RulesLeftTooFew _,
          Happening.FeedRead _,
          Happening.Returned _,
          Happening.Traded _,
          Happening.Decided _,
          Happening.DecisionTaken _,
          Happening.ChangeRequested _,
          Happening.ChangeStepped _,
          Happening.ChangeReleased _,
          Happening.CapabilityChanged _,
          Happening.IncidentMoved _,
          Happening.ReleasesFrozen _,
          Happening.SystemRead _,
          Happening.PersonJoined _,
          Happening.WorkReviewed _,
          Happening.WorkDropped _,
          Happening.ErrorBudgetRead _,
          Happening.Scheduled _,
          Happening.PartChanged _ ->
          "happens";
    };
  }

  /// Returns when an event took place, such as `week 12, day 3`.
  static String when(TraceEvent event) {
    return "week "
        + SimTime.weekNumber(event.time())
        + ", day "
        + SimTime.weekdayNumber(event.time());
  }

  /// Returns when an event took place, such as `w12 d3`.
  static String briefly(TraceEvent event) {
    return "w" + SimTime.weekNumber(event.time()) + " d" + SimTime.weekdayNumber(event.time());
  }
}
