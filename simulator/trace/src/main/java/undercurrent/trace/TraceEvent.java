package undercurrent.trace;

/// One thing that happened, with its cause.
///
/// @param id its number in the trace, from 1
/// @param time nanoseconds since the start
/// @param cause the number of the event that led to it; 0 for the very first
/// @param what what happened
public record TraceEvent(long id, long time, long cause, Happening what) {

  /// Checks that the cause came before.
  public TraceEvent {
    if (cause < 0 || cause >= id) {
      throw new IllegalArgumentException(
          "event " + id + " cannot be caused by event " + cause + ": a cause comes before");
    }
  }
}
