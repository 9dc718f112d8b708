package undercurrent.kernel;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A process: straight-line code that lives through simulated time.
///
/// Its methods are called from inside its own body; [#interrupt] and [#activate] are called by
/// others.
public final class SimProcess {
  private static final long FOREVER = -1;

  private final Simulation simulation;
  private final String name;
  private final Coroutine coroutine;
  private final Event resumption;
  private final Promise<Void> end;
  private @Nullable Waitable waitingFor;
  private @Nullable Waitable giver;
  private @Nullable Event timer;
  private @Nullable Object interruption;
  private @Nullable Object delivered;
  private boolean waiting;
  private boolean timedOut;
  private int priority;

  SimProcess(Simulation simulation, String name, ProcessBody body) {
    this.simulation = simulation;
    this.name = name;
    this.end = new Promise<>("end of " + name);
    this.resumption = new Event(this::resume);
    this.coroutine = Coroutines.create(() -> body.run(this));
  }

  void begin() {
    simulation.schedule(resumption, 0, Simulation.ORDINARY);
  }

  private void resume() {
    SimProcess before = simulation.current();
    simulation.current(this);
    try {
      coroutine.resume();
    } catch (ProcessFailure failure) {
      finish();
      throw failure;
    } catch (RuntimeException | Error failure) {
      finish();
      throw new ProcessFailure(name, simulation.now(), failure);
    } finally {
      simulation.current(before);
    }
    if (coroutine.isDone()) {
      finish();
    }
  }

  private void finish() {
    simulation.ended(this);
    end.complete(null);
  }

  void abandon() {
    coroutine.abandon();
  }

  /// Returns the name it was started with.
  public String name() {
    return name;
  }

  /// Returns the simulation it lives in.
  public Simulation simulation() {
    return simulation;
  }

  /// Returns a promise that is kept when the process ends.
  public Promise<Void> end() {
    return end;
  }

  /// Returns the priority with which it stands in lines; lower numbers go first, 0 is ordinary.
  public int priority() {
    return priority;
  }

  /// Sets the priority with which it stands in lines.
  public void priority(int value) {
    priority = value;
  }

  /// Lets time pass: nanoseconds, 0 or more.
  public void hold(long delay) {
    checkInside();
    simulation.schedule(resumption, delay, Simulation.ORDINARY);
    waiting = true;
    coroutine.suspend();
    waiting = false;
    throwInterruption();
  }

  /// Lets time pass.
  public void hold(Duration delay) {
    hold(SimTime.nanos(delay));
  }

  /// Waits until somebody calls [#activate].
  public void passivate() {
    waitFor(new Passive(), FOREVER);
  }

  /// Waits for [#activate], at most for a time in nanoseconds; returns whether it came.
  public boolean passivateFor(long patience) {
    checkInside(Duration.ofNanos(patience));
    return waitFor(new Passive(), patience);
  }

  /// Wakes a passive process; returns whether it was passive.
  public boolean activate() {
    return waitingFor instanceof Passive passive && deliver(passive, "activated");
  }

  /// Takes one unit of a resource, after waiting for it.
  public void acquire(Resource resource) {
    acquire(resource, 1);
  }

  /// Takes units of a resource once all are free.
  public void acquire(Resource resource, int units) {
    checkInside();
    if (!resource.takeOrQueue(this, units)) {
      waitFor(resource, FOREVER);
    }
  }

  /// Takes units of a resource within a patience; returns whether it did.
  public boolean acquireWithin(Resource resource, int units, Duration patience) {
    checkInside(patience);
    return resource.takeOrQueue(this, units) || waitFor(resource, SimTime.nanos(patience));
  }

  /// Gives one unit of a resource back.
  public void release(Resource resource) {
    release(resource, 1);
  }

  /// Gives units of a resource back.
  public void release(Resource resource, int units) {
    resource.giveBack(this, units);
  }

  /// Takes the first thing out of a store, after waiting for one.
  public <T> T take(Store<T> store) {
    return take(store, thing -> true);
  }

  /// Takes the first thing out of a store that satisfies a condition, after waiting for one.
  public <T> T take(Store<T> store, Predicate<? super T> wanted) {
    checkInside();
    if (!store.offer(this, wanted)) {
      waitFor(store, FOREVER);
    }
    return delivered();
  }

  /// Waits until a promise is kept, and returns its value.
  public <T> T await(Promise<T> promise) {
    checkInside();
    if (!promise.isKept()) {
      promise.enlist(this);
      waitFor(promise, FOREVER);
    }
    return promise.value();
  }

  /// Waits until a promise is kept or the patience is over; returns whether it is kept.
  public boolean awaitWithin(Promise<?> promise, Duration patience) {
    checkInside(patience);
    if (promise.isKept()) {
      return true;
    }
    promise.enlist(this);
    return waitFor(promise, SimTime.nanos(patience));
  }

  /// Throws [ProcessInterrupt] out of whatever the process waits for.
  ///
  /// @throws IllegalStateException when it has ended, or waits for nothing
  public void interrupt(Object reason) {
    if (coroutine.isDone()) {
      throw new IllegalStateException("process '" + name + "' has ended and cannot be interrupted");
    }
    if (!waiting) {
      throw new IllegalStateException("process '" + name + "' does not wait for anything");
    }
    interruption = reason;
    if (waitingFor != null) {
      waitingFor.withdraw(this);
    } else if (giver != null && delivered != null) {
      giver.takeBack(this, delivered); // it was served in this instant, and will never know
    }
    giver = null;
    delivered = null;
    simulation.cancel(resumption);
    wakeNow();
  }

  boolean deliver(Waitable from, Object thing) {
    giver = from;
    delivered = thing;
    wakeNow();
    return true;
  }

  void handOver(Object thing) {
    delivered = thing;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a store hands over what it was asked for
  private <T> T delivered() {
    T thing = (T) delivered;
    delivered = null;
    return thing;
  }

  private void wakeNow() {
    waitingFor = null;
    if (timer != null) {
      simulation.cancel(timer);
      timer = null;
    }
    if (!resumption.isScheduled()) {
      simulation.schedule(resumption, 0, Simulation.ORDINARY);
    }
  }

  private boolean waitFor(Waitable thing, long patience) {
    checkInside();
    waitingFor = thing;
    timedOut = false;
    if (patience != FOREVER) {
      timer = simulation.schedule(patience, () -> giveUp(thing));
    }
    waiting = true;
    coroutine.suspend();
    waiting = false;
    giver = null;
    throwInterruption();
    return !timedOut;
  }

  private void giveUp(Waitable thing) {
    timer = null;
    timedOut = true;
    wakeNow(); // before those whom its leaving lets pass
    thing.withdraw(this);
  }

  private void throwInterruption() {
    if (interruption != null) {
      Object reason = interruption;
      interruption = null;
      throw new ProcessInterrupt(reason);
    }
  }

  private void checkInside() {
    if (simulation.current() != this) {
      throw new IllegalStateException(
          "process '" + name + "' can only wait in its own body, and is not running now");
    }
  }

  private void checkInside(Duration patience) {
    checkInside();
    if (patience.isNegative()) {
      throw new IllegalArgumentException(
          "process '"
              + name
              + "' cannot wait "
              + patience.toNanos()
              + " ns: a patience must be 0 or more");
    }
  }

  @Override
  public String toString() {
    if (coroutine.isDone()) {
      return name + " has ended";
    }
    if (waitingFor != null) {
      return name + " waits for " + waitingFor.describe();
    }
    return resumption.isScheduled()
        ? name + " holds until " + SimTime.text(resumption.time())
        : name + " is running";
  }
}
