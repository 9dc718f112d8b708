package undercurrent.kernel;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A process: straight-line code that lives through simulated time.
///
/// Its verbs are called from inside its own body; [#interrupt] and [#activate] are called by
/// others. Every wait may throw [ProcessInterrupt]. A verb that ends in `Within` has a patience:
/// it returns false when that was over first, and then the process has nothing and stands in no
/// line; [#within] gives a patience to any part of a body. Lines are ordered by the priority of
/// processes and then by arrival. A delay is a `Duration`, or nanoseconds, of 0 or more.
public final class SimProcess extends Acquirer {
  private static final String PATIENCE = "the patience is over";

  private final ProcessBody body;
  private @Nullable Promise<@Nullable Void> end;

  SimProcess(Simulation simulation, String name, ProcessBody body) {
    super(simulation, name);
    this.body = body;
  }

  @Override
  void body() {
    body.run(this);
    if (held != null) {
      throw new IllegalStateException(
          "it ends, but still holds "
              + held.units
              + " of resource '"
              + held.resource.name()
              + "': release it before");
    }
  }

  @Override
  void ended() {
    if (isTerminated()) {
      giveEverythingBack();
    }
    simulation.buried(this);
    if (end != null) {
      end.complete(null);
    }
  }

  /// Returns the simulation it lives in.
  public Simulation simulation() {
    return simulation;
  }

  /// Returns a promise that is kept when the process ends.
  public Promise<@Nullable Void> end() {
    if (end == null) {
      end = new Promise<>("end of " + name());
      end.keeper(this);
      if (hasEnded()) {
        end.complete(null);
      }
    }
    return end;
  }

  // ---- Time ----

  /// Lets time pass.
  public void hold(long delay) {
    pause(delay);
  }

  /// Lets time pass.
  public void hold(Duration delay) {
    pause(SimTime.nanos(delay));
  }

  /// Works for a time that passes only while the shifts are on, across nights and holidays.
  public void work(Shifts shifts, Duration time) {
    checkInside();
    long now = simulation.now();
    pause(shifts.finish(now, SimTime.nanos(time)) - now);
  }

  /// Does a part of the body within a patience; returns false when that was over first.
  ///
  /// When it is over, the part ends with whatever it waits for, as by an interrupt: its `finally`
  /// blocks run. What was granted stays granted.
  public boolean within(Duration patience, Runnable part) {
    long nanos = checkedPatience(patience);
    var token = new Object();
    Event timer = simulation.schedule(nanos, () -> interrupt(PATIENCE, token));
    try {
      part.run();
      return true;
    } catch (ProcessInterrupt interrupt) {
      if (interrupt.about() == token) {
        return false;
      }
      throw interrupt;
    } finally {
      simulation.clockwork().cancel(timer);
      forgetInterrupts(token);
    }
  }

  // ---- Others ----

  /// Waits until somebody calls [#activate].
  public void passivate() {
    checkInside();
    waitFor(Passive.WAIT, FOREVER);
  }

  /// Waits for [#activate] within a patience; returns whether it came.
  public boolean passivateWithin(Duration patience) {
    return waitFor(Passive.WAIT, checkedPatience(patience));
  }

  /// Wakes a passive process; returns whether it was passive.
  public boolean activate() {
    return waitingFor() == Passive.WAIT && deliver("activated");
  }

  /// Waits until a promise is kept, and returns its value.
  public <T extends @Nullable Object> T await(Promise<T> promise) {
    checkInside();
    if (!promise.isKept()) {
      promise.enlist(this);
      waitFor(promise, FOREVER);
    }
    return promise.value();
  }

  /// Waits until a promise is kept or the patience is over; returns whether it is kept.
  public boolean awaitWithin(Promise<?> promise, Duration patience) {
    long nanos = checkedPatience(patience);
    if (promise.isKept()) {
      return true;
    }
    promise.enlist(this);
    return waitFor(promise, nanos);
  }

  /// Waits until something is true, which is looked at after each event. It is still true when the
  /// process goes on; who waited before may have changed that, and then it waits on.
  ///
  /// @param what what is waited for, in words, such as `the tank to be full`
  public void awaitUntil(String what, BooleanSupplier isTrue) {
    do {
      Promise<?> moment = simulation.when(what, isTrue);
      try {
        await(moment);
      } finally {
        simulation.forget(moment);
      }
    } while (!isTrue.getAsBoolean());
  }

  /// Waits until a gate is open; passes at once when it is.
  public void pass(Gate gate) {
    await(gate.opening());
  }

  /// Waits until as many as the batch takes have come, and returns the number of the batch.
  public int join(Batch batch) {
    checkInside();
    if (!batch.admit(this)) {
      waitFor(batch, FOREVER);
    }
    return delivered();
  }

  // ---- Stores and levels ----

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
    return this.<Store.Given<T>>delivered().thing();
  }

  /// Takes the first thing out of a store that satisfies a condition, within a patience; null when
  /// there was none.
  public <T> @Nullable T takeWithin(
      Store<T> store, Predicate<? super T> wanted, Duration patience) {
    long nanos = checkedPatience(patience);
    boolean came = store.offer(this, wanted) || waitFor(store, nanos);
    return came ? this.<Store.Given<T>>delivered().thing() : null;
  }

  /// Puts a thing into a store, after waiting for room.
  public <T> void put(Store<T> store, T thing) {
    checkInside();
    if (!store.accept(this, thing)) {
      waitFor(store.room(), FOREVER);
    }
  }

  /// Takes an amount out of a level, after waiting until there is so much.
  public void take(Level level, double amount) {
    checkInside();
    if (!level.takeOrQueue(this, amount)) {
      waitFor(level, FOREVER);
    }
  }

  /// Puts an amount into a level, after waiting until there is room for it.
  public void put(Level level, double amount) {
    checkInside();
    if (!level.putOrQueue(this, amount)) {
      waitFor(level, FOREVER);
    }
  }

  /// Borrows a member of a pool who satisfies a condition, after waiting for one.
  public <M> M borrow(Pool<M> pool, Predicate<? super M> wanted) {
    return pool.lend(this, wanted);
  }
}
