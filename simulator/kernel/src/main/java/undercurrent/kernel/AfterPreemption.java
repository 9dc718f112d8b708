package undercurrent.kernel;

/// What happens to work that was cut short because its resource was taken away.
public enum AfterPreemption {
  /// It goes on where it stopped (preemptive-resume).
  RESUME,
  /// It begins anew, for as long as before (preemptive-repeat identical).
  RESTART
}
