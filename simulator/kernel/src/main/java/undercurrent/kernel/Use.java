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
    Claim claim = process.claim(resource, units);
    long left = time;
    while (true) {
      long begun = process.simulation.now();
      try {
        process.pause(left);
        claim.release();
        return;
      } catch (ProcessInterrupt interrupt) {
        long done = process.simulation.now() - begun;
        boolean lost = interrupt.about() == claim;
        if (!lost || done == left) { // what was done when it was taken away is done
          release(claim);
          if (lost) {
            return;
          }
          throw interrupt;
        }
        left = then == AfterPreemption.RESUME ? left - done : time;
        claim = again();
      } catch (Abandonment end) {
        release(claim);
        throw end;
      }
    }
  }

  private Claim again() {
    Claim claim = resource.lendAgain(process, units);
    if (claim == null) {
      claim = resource.enlistFirst(process, units);
      process.waitFor(claim, Suspendable.FOREVER);
    }
    return claim;
  }

  private void release(Claim claim) {
    process.forgetInterrupts(claim);
    if (claim.isHeld) {
      claim.release();
    }
  }
}
