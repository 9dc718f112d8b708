package undercurrent.serving;

import undercurrent.kernel.SimTime;

/// A stretch of the way of one request through one component, as tracing systems such as
/// OpenTelemetry record it.
///
/// @param component where it was
/// @param phase what happened
/// @param attempt which try of the call it belongs to, from 1
/// @param begin when it began, in nanoseconds of the window
/// @param end when it ended, no earlier than it began
/// @param isCutShort whether the caller's patience ended it
public record Span(
    String component, Phase phase, int attempt, long begin, long end, boolean isCutShort) {

  /// What happens to a request.
  public enum Phase {
    /// It waits for a server.
    WAITING,
    /// It is served.
    SERVICE,
    /// The caller does without the component.
    FALLBACK
  }

  /// Checks the numbers.
  public Span {
    if (attempt < 1 || begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "a span needs an attempt from 1 and an end no earlier than its begin, not "
              + attempt
              + ", "
              + begin
              + " and "
              + end);
    }
  }

  /// Returns how long it took, in milliseconds.
  public double milliseconds() {
    return (double) (end - begin) / SimTime.MILLISECOND;
  }
}
