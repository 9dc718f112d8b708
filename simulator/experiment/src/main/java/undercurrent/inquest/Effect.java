package undercurrent.inquest;

import undercurrent.trace.Happening;

/// In which direction a happening can move what is read of a system in service.
public enum Effect {
  /// It can only make a reading worse.
  HARMS,
  /// It can only make a reading better again.
  MENDS,
  /// It can do either: another model, another world, another upstream.
  EITHER,
  /// It changes nothing that is in service.
  NONE;

  /// Returns the effect of a happening on what is read.
  ///
  /// An outage takes away answers and time, and leaves the model as it is; so it is none on
  /// accuracy. A version on trial serves a few, and is none before it serves everybody.
  static Effect of(Happening what, boolean onAccuracy) {
    return switch (what) {
      case Happening.OutageBegan _ -> onAccuracy ? NONE : HARMS;
      case Happening.OutageEnded _ -> onAccuracy ? NONE : MENDS;
      case Happening.ChangeFailed _ -> HARMS;
      case Happening.ChangeMended _, Happening.DebtRepaid _ -> MENDS;
      case Happening.DebtBegan _,
          Happening.WorldChanged _,
          Happening.SignalReleased _,
          Happening.SignalPinned _,
          Happening.PipelineChanged _ ->
          EITHER;
      default -> NONE;
    };
  }

  /// Tells whether it can make a reading better, or else worse.
  boolean canMake(boolean better) {
    return switch (this) {
      case HARMS -> !better;
      case MENDS -> better;
      case EITHER -> true;
      case NONE -> false;
    };
  }
}
