package undercurrent.play;

import undercurrent.decision.DecisionPoint;
import undercurrent.kernel.SimTime;

/// A decision that waits for a player.
///
/// @param at the simulated time, in nanoseconds since the start
/// @param point what is asked, with what the role may see
public record Pending(long at, DecisionPoint point) {

  /// Returns the week, from 1.
  public int week() {
    return SimTime.weekNumber(at);
  }

  /// Returns the day of the week, from 1.
  public int day() {
    return SimTime.weekdayNumber(at);
  }
}
