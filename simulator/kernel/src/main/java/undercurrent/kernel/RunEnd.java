package undercurrent.kernel;

/// Why a run came to its end.
public enum RunEnd {
  /// Nothing is left to happen; processes may still wait, see [Simulation#deadlock].
  NOTHING_LEFT,
  /// The time that was asked for has come.
  TIME_REACHED,
  /// What was waited for is true: the condition holds, or the promise is kept.
  CONDITION_MET,
  /// A breakpoint was reached: [Simulation#breakpointReached] tells which.
  BREAKPOINT,
  /// Somebody called [Simulation#stop].
  STOPPED
}
