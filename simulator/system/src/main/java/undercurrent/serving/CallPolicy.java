package undercurrent.serving;

/// How a caller guards itself against one component: patience, another try, a circuit breaker, and
/// a way out when all of it fails (Nygard, *Release It!*, 2007).
///
/// A call that takes longer than the patience, waiting included, is cancelled and counts as failed.
/// The breaker opens when the given share of the last calls failed; while it is open nobody is
/// called, and after a while one call is let through to see.
///
/// @param timeoutMs the patience in milliseconds, infinite for none
/// @param retries how often a failed call is tried again, 0 or more
/// @param breakerCalls how many of the last calls the breaker looks at; 0 for no breaker
/// @param breakerShare the share of them that must have failed, above 0
/// @param openMs how long it stays open, in milliseconds
/// @param fallbackMs how long the way out takes, in milliseconds, such as a list of popular items
public record CallPolicy(
    double timeoutMs,
    int retries,
    int breakerCalls,
    double breakerShare,
    double openMs,
    double fallbackMs) {
  /// A caller who waits as long as it takes.
  public static final CallPolicy PATIENT =
      new CallPolicy(Double.POSITIVE_INFINITY, 0, 0, 0.5, 0, 0);

  /// Checks the numbers.
  public CallPolicy {
    if (!(timeoutMs > 0 && openMs >= 0 && fallbackMs >= 0) || retries < 0 || breakerCalls < 0) {
      throw new IllegalArgumentException(
          "a call needs a patience above 0, and counts and times of 0 or more, not "
              + timeoutMs
              + ", "
              + retries
              + ", "
              + breakerCalls
              + ", "
              + openMs
              + ", "
              + fallbackMs);
    }
    if (!(breakerShare > 0 && breakerShare <= 1)) {
      throw new IllegalArgumentException(
          "a breaker needs a share above 0 and up to 1, not " + breakerShare);
    }
  }

  /// Returns a caller with some patience, without another try or a breaker.
  public static CallPolicy within(double timeoutMs, double fallbackMs) {
    return new CallPolicy(timeoutMs, 0, 0, 0.5, 0, fallbackMs);
  }

  /// Returns this policy with a breaker that looks at the last twenty calls and opens when half of
  /// them failed (assumed).
  public CallPolicy withBreaker(double stayOpenMs) {
    return new CallPolicy(timeoutMs, retries, 20, 0.5, stayOpenMs, fallbackMs);
  }

  /// Returns this policy with other tries.
  public CallPolicy withRetries(int more) {
    return new CallPolicy(timeoutMs, more, breakerCalls, breakerShare, openMs, fallbackMs);
  }

  boolean isPatient() {
    return Double.isInfinite(timeoutMs);
  }
}
