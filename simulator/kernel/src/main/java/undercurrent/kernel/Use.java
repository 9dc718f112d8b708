package undercurrent.kernel;

/// The use of units of a resource for a time, through preemptions.
///
/// @param process who uses them
/// @param resource the resource
/// @param units how many
/// @param then what happens to work that was cut short
record Use(SimProcess process, Resource resource, int units, AfterPreemption then) {

  /// Acquires the units, holds them for a time in nanoseconds and releases them.
  void last(long time) {
    long left = time;
    boolean again = false;
    while (left >= 0) {
      long begun = Long.MAX_VALUE;
      try {
        acquire(again);
        begun = process.simulation.now();
        process.pause(left);
        process.release(resource, units);
        left = -1;
      } catch (ProcessInterrupt interrupt) {
        if (!resource.tookAway(interrupt)) {
          letGo();
          throw interrupt;
        }
        long done = Math.max(0, process.simulation.now() - begun);
        left = then == AfterPreemption.RESUME ? left - done : time;
        again = true;
      }
    }
  }

  private void acquire(boolean again) {
    if (!again) {
      process.acquire(resource, units);
    } else if (!resource.lend(process, units)) {
      process.waitFor(resource.enlistFirst(process, units), Suspendable.FOREVER);
    }
  }

  private void letGo() {
    if (resource.isHeldBy(process, units)) {
      process.release(resource, units);
    }
  }
}
