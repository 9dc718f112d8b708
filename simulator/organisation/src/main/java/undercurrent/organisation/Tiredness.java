package undercurrent.organisation;

import java.util.ArrayDeque;
import java.util.Deque;
import undercurrent.kernel.SimTime;

/// How tired somebody is: the hours worked at odd times in the last seven days.
///
/// Each call outside working hours counts as its hours and two more for the broken rest; twenty such
/// hours are as bad as it gets, and in between it grows evenly (all assumed; that the pace falls and
/// slips become more likely with overtime is Abdel-Hamid and Madnick 1991, chapter 6).
final class Tiredness {
  private static final double HOURS_OF_BROKEN_REST = 2;
  private static final double WORST_HOURS = 20;

  private final Deque<Call> calls = new ArrayDeque<>();

  private record Call(long time, double hours) {}

  void called(long time, double hours) {
    calls.add(new Call(time, hours + HOURS_OF_BROKEN_REST));
  }

  /// Returns how tired the person is, from 0 to 1.
  double level(long time) {
    while (!calls.isEmpty() && calls.getFirst().time() <= time - SimTime.WEEK) {
      calls.removeFirst();
    }
    double hours = 0;
    for (var call : calls) {
      hours += call.hours();
    }
    return Math.min(1, hours / WORST_HOURS);
  }
}
