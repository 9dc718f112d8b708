package undercurrent.kernel;

import org.jspecify.annotations.Nullable;

/// What a future event list holds: something that happens when its time has come.
abstract class Scheduled {
  /// The order of what waits on no list.
  static final long UNSCHEDULED = -1;

  long time;
  long order = UNSCHEDULED;
  long cause;
  @Nullable EventList list; // on which it waits, or waited last

  /// Where it lies among the far events; meaningless while it is near or unscheduled.
  int slot;

  /// Happens: called by the simulation when the time has come.
  protected abstract void happen();

  /// Returns what reports call it.
  abstract String label();

  final boolean isDue() {
    return order != UNSCHEDULED;
  }
}
