package undercurrent.play;

import undercurrent.decision.DecisionPoint;
import undercurrent.kernel.SimTime;

/// A decision that waits for a player.
///
/// @param at the simulated time, in nanoseconds since the start
/// @param point what is asked, with what the role may see
public record Pending(long at, DecisionPoint point) {

  /// Returns the week, from 0.
  public int week() {
    return SimTime.week(at);
  }

  /// Returns the day, from 0.
  public int day() {
    return SimTime.day(at);
  }
}
