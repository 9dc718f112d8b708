package undercurrent.kernel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a process does with resources: it acquires units, holds them and releases them.
abstract class Acquirer extends Suspendable {
  @Nullable Claim held; // the newest
  private int priority;

  Acquirer(Simulation simulation, String name) {
    super(simulation, name);
  }

  /// Returns the priority with which it stands in lines; lower numbers go first, 0 is ordinary.
  public final int priority() {
    return priority;
  }

  /// Sets the priority with which it stands in lines from now on.
  public final void priority(int value) {
    priority = value;
  }

  // ---- Acquiring ----

  /// Takes one unit of a resource, after waiting for it.
  public final void acquire(Resource resource) {
    acquire(resource, 1);
  }

  /// Takes units of a resource once all are free.
  ///
  /// @throws IllegalStateException when its line is full: see [#acquireOrBalk]
  public final void acquire(Resource resource, int units) {
    checkInside();
    claim(resource, units);
  }

  /// Takes units and returns the claim on them, which is held.
  final Claim claim(Resource resource, int units) {
    Claim claim = resource.lend((SimProcess) this, units);
    if (claim == null) {
      claim = resource.enlist((SimProcess) this, units);
      waitFor(claim, FOREVER);
    }
    return claim;
  }

  /// Takes units of a resource within a patience, else it reneges; where the line is full it balks
  /// at once. Returns whether it did take them.
  public final boolean acquireWithin(Resource resource, int units, Duration patience) {
    long nanos = checkedPatience(patience);
    if (resource.lend((SimProcess) this, units) != null) {
      return true;
    }
    if (resource.turnsAway()) {
      return false;
    }
    boolean came = waitFor(resource.enlist((SimProcess) this, units), nanos);
    if (!came) {
      resource.statistics().countReneged();
    }
    return came;
  }

  /// Takes units of a resource after waiting for them, unless its line is full: then it goes away
  /// (balks); returns whether it did take them.
  public final boolean acquireOrBalk(Resource resource, int units) {
    checkInside();
    if (resource.lend((SimProcess) this, units) == null) {
      if (resource.turnsAway()) {
        return false;
      }
      waitFor(resource.enlist((SimProcess) this, units), FOREVER);
    }
    return true;
  }

  /// Takes units of a resource if they are free and nobody is before it; takes them away from
  /// nobody. Returns whether it did.
  public final boolean tryAcquire(Resource resource, int units) {
    checkInside();
    return resource.free() >= units && resource.lend((SimProcess) this, units) != null;
  }

  /// Takes units of several resources, all in one instant, after waiting for them.
  ///
  /// It stands in all lines at once and holds nothing while it waits, so that two who want the same
  /// things in another order cannot block each other. It takes nothing away from others.
  ///
  /// @throws IllegalStateException when one of the lines is full
  public final void acquireAll(Units... wanted) {
    checkInside();
    Claim claims = Claim.bundle((SimProcess) this, wanted);
    if (claims.isServable()) {
      claims.hold();
    } else {
      claims.enlist();
      waitFor(claims, FOREVER);
    }
  }

  /// Returns how many units of a resource it holds: fewer than it acquired where some were taken
  /// away.
  public final int holds(Resource resource) {
    return HeldClaims.units((SimProcess) this, resource);
  }

  // ---- Releasing ----

  /// Gives one unit of a resource back.
  public final void release(Resource resource) {
    release(resource, 1);
  }

  /// Gives units of a resource back.
  public final void release(Resource resource, int units) {
    resource.giveBack((SimProcess) this, units);
  }

  /// Gives units of several resources back.
  public final void releaseAll(Units... units) {
    for (Units some : units) {
      release(some.resource(), some.count());
    }
  }

  /// Gives back whatever it holds.
  final void giveEverythingBack() {
    while (held != null) {
      held.resource.giveBack((SimProcess) this, held.units);
    }
  }

  /// Uses one unit of a resource for a time: acquires, holds, releases.
  ///
  /// Where the resource is preemptive and somebody takes the unit away, the process waits at the
  /// head of those of its priority, and then goes on with the rest of the time.
  public final void use(Resource resource, Duration time) {
    use(resource, 1, time, AfterPreemption.RESUME);
  }

  /// Uses units of a resource for a time, whatever comes between.
  public final void use(Resource resource, int units, Duration time, AfterPreemption then) {
    checkInside();
    new Use((SimProcess) this, resource, units, then).last(SimTime.nanos(time));
  }

  final long checkedPatience(Duration patience) {
    checkInside();
    long nanos = SimTime.nanos(patience);
    if (nanos < 0) {
      throw new IllegalArgumentException(
          "process '" + name() + "' cannot wait " + nanos + " ns: a patience must be 0 or more");
    }
    return nanos;
  }
}
