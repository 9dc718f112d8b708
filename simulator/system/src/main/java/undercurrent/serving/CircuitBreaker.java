package undercurrent.serving;

import java.util.Arrays;

/// A switch that stops calls to a component that fails.
///
/// Closed, it counts failures among the last calls; open, it lets nobody through; after its time
/// one call decides whether it closes again.
final class CircuitBreaker {
  private final CallPolicy policy;
  private final boolean[] failed;
  private int calls;
  private int failures;
  private boolean open;
  private boolean trying;
  private double openUntilMs;

  CircuitBreaker(CallPolicy policy) {
    this.policy = policy;
    this.failed = new boolean[policy.breakerCalls()];
  }

  /// Whether a call may be made.
  enum Permit {
    NO,
    YES,
    /// Yes, and how it ends decides whether the breaker closes.
    TRIAL
  }

  /// Asks whether a call may be made now; one that may has to be answered by [#record].
  Permit ask(double nowMs) {
    if (!open) {
      return Permit.YES;
    }
    if (trying || nowMs < openUntilMs) {
      return Permit.NO;
    }
    trying = true;
    return Permit.TRIAL;
  }

  /// Takes note of how a call ended. Calls that were under way when it opened change nothing.
  void record(Permit permit, boolean success, double nowMs) {
    if (permit == Permit.TRIAL) {
      decide(success, nowMs);
    } else if (!open && failed.length > 0) {
      count(success, nowMs);
    }
  }

  private void count(boolean success, double nowMs) {
    int place = calls++ % failed.length;
    failures += (success ? 0 : 1) - (failed[place] ? 1 : 0);
    failed[place] = !success;
    if (calls >= failed.length && failures >= policy.breakerShare() * failed.length) {
      open = true;
      openUntilMs = nowMs + policy.openMs();
    }
  }

  private void decide(boolean success, double nowMs) {
    trying = false;
    if (success) {
      open = false;
      calls = 0;
      failures = 0;
      Arrays.fill(failed, false);
    } else {
      openUntilMs = nowMs + policy.openMs();
    }
  }
}
