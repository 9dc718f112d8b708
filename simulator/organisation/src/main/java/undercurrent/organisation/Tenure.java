package undercurrent.organisation;

import undercurrent.kernel.SimTime;

/// From when to when somebody works here, in nanoseconds of simulated time.
///
/// @param decidedAt when the hire was decided on
/// @param joinsAt the first day; 0 for those who are here from the beginning and know their way
/// @param leavesAt the last day; `Long.MAX_VALUE` for those who stay
public record Tenure(long decidedAt, long joinsAt, long leavesAt) {
  /// From before the beginning to after the end.
  public static final Tenure ALWAYS = new Tenure(0, 0, Long.MAX_VALUE);

  /// Checks the order.
  public Tenure {
    if (decidedAt < 0 || joinsAt < decidedAt || leavesAt <= joinsAt) {
      throw new IllegalArgumentException(
          "a tenure is decided on, begins and ends, in this order, not at "
              + SimTime.inHours(decidedAt)
              + " h, "
              + SimTime.inHours(joinsAt)
              + " h and "
              + SimTime.inHours(leavesAt)
              + " h");
    }
  }

  /// Returns the tenure of a hire that is decided on at a time and begins after a lead time.
  public static Tenure hired(long decidedAt, long lead) {
    return new Tenure(decidedAt, decidedAt + lead, Long.MAX_VALUE);
  }

  /// Returns the same tenure with an end.
  public Tenure until(long end) {
    return new Tenure(decidedAt, joinsAt, end);
  }

  /// Tells whether it begins during the run, with all to be learnt.
  public boolean isNewcomer() {
    return joinsAt > 0;
  }
}
