package undercurrent.kernel;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// The mechanics of a process: how it begins, is left and taken up again, is woken, loses patience,
/// is interrupted and ends.
abstract class Suspendable extends Scheduled {
  static final long FOREVER = -1;

  private enum State {
    UNBORN,
    RUNNING,
    HOLDING,
    WAITING,
    ENDED
  }

  final Simulation simulation;
  private final String name;
  private @Nullable Coroutine code;
  private State state = State.UNBORN;
  private @Nullable Waitable waitingFor;
  private @Nullable Waitable giver;
  private @Nullable Object delivered;
  private @Nullable Event timer;
  private long delay;
  private boolean timedOut;
  private @Nullable Queue<Object> interruptions;
  private @Nullable Throwable failure;

  // the neighbours among those who are alive
  @Nullable SimProcess older;
  @Nullable SimProcess younger;

  Suspendable(Simulation simulation, String name) {
    this.simulation = simulation;
    this.name = name;
  }

  /// Returns the name it was started with.
  public final String name() {
    return name;
  }

  @Override
  final String label() {
    return "process '" + name + "'";
  }

  // ---- Life ----

  /// Lives from beginning to end.
  abstract void body();

  /// Says that the end has come.
  abstract void ended();

  private void live() {
    try {
      body();
    } catch (Abandonment end) {
      // nobody waits for this process any more
    } catch (Throwable thrown) { // whoever resumed it is told
      failure = thrown;
    }
    state = State.ENDED;
  }

  @Override
  protected final void happen() {
    takeUp();
    if (state == State.ENDED) {
      end();
    }
  }

  private void takeUp() {
    Coroutine mine = code;
    if (mine == null) {
      mine = Coroutines.create(this::live);
      code = mine;
    }
    state = State.RUNNING;
    simulation.enter(this);
    mine.resume();
    simulation.enter(null);
    if (state == State.HOLDING) {
      schedule();
    }
  }

  private void end() {
    code = null;
    ended();
    if (failure instanceof ProcessFailure inner) {
      throw inner;
    }
    if (failure instanceof EventStorm storm) {
      throw storm;
    }
    if (failure != null) {
      throw new ProcessFailure(name, simulation.now(), failure);
    }
  }

  /// Lets the `finally` blocks of a process run that will never go on.
  final void abandon() {
    if (code != null) {
      takeUp();
    }
    state = State.ENDED;
  }

  final boolean hasEnded() {
    return state == State.ENDED;
  }

  // ---- Waiting ----

  final void pause(long delay) {
    checkInside();
    if (delay < 0) {
      throw new IllegalArgumentException(
          "process '" + name + "' cannot hold " + delay + " ns: a delay must be 0 or more");
    }
    if (!isDisturbed() && simulation.skip(this, delay)) {
      return;
    }
    this.delay = delay;
    state = State.HOLDING;
    leave();
  }

  /// Does what a process that holds has asked for, after its code was left: what is done before
  /// lies on its stack, and a stack that is left is copied.
  private void schedule() {
    simulation.scheduleProcess(this, delay);
    if (simulation.isObserved()) {
      simulation.tell(new Occurrence.Held(simulation.now(), name, time));
    }
  }

  /// Waits for a thing in whose line the process stands already; returns false when its patience
  /// was over first.
  final boolean waitFor(Waitable thing, long patience) {
    waitingFor = thing;
    timedOut = false;
    if (patience != FOREVER) {
      timer = simulation.schedule(patience, this::giveUp);
    }
    state = State.WAITING;
    if (simulation.isObserved()) {
      simulation.tell(new Occurrence.Waited(simulation.now(), name, thing.describe()));
    }
    leave();
    giver = null;
    return !timedOut;
  }

  private void leave() {
    if (code != null && !isDisturbed()) {
      code.suspend();
    }
    state = State.RUNNING;
    if (isDisturbed()) {
      disturb();
    }
  }

  private boolean isDisturbed() {
    return interruptions != null || simulation.isClosing();
  }

  private void disturb() {
    withdraw();
    cancelTimer();
    simulation.cancel(this);
    if (simulation.isClosing()) {
      throw new Abandonment();
    }
    Object reason = interruptions == null ? null : interruptions.poll();
    if (interruptions != null && interruptions.isEmpty()) {
      interruptions = null;
    }
    if (reason != null) {
      throw new ProcessInterrupt(reason);
    }
  }

  private void giveUp() {
    Waitable thing = waitingFor;
    timer = null;
    timedOut = true;
    wakeNow(); // before those whom its leaving lets pass
    if (thing != null) {
      thing.withdraw((SimProcess) this);
    }
  }

  /// Gives a waiting process what it waited for.
  final boolean deliver(Waitable from, Object thing) {
    giver = from;
    delivered = thing;
    wakeNow();
    return true;
  }

  /// Gives a running process what it asked for, without a wait.
  final void handOver(Object thing) {
    delivered = thing;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a store hands over what it was asked for
  final <T> T delivered() {
    T thing = (T) delivered;
    delivered = null;
    return thing;
  }

  final @Nullable Waitable waitingFor() {
    return waitingFor;
  }

  private void wakeNow() {
    waitingFor = null;
    cancelTimer();
    if (!isDue()) {
      simulation.scheduleProcess(this, 0);
    }
  }

  private void cancelTimer() {
    if (timer != null) {
      simulation.cancel(timer);
      timer = null;
    }
  }

  // ---- Interruption ----

  /// Throws [ProcessInterrupt] out of whatever the process waits for.
  ///
  /// Several interrupts in one instant are thrown one after the other, the later ones out of the
  /// next waits.
  ///
  /// @throws IllegalStateException when it has ended, or waits for nothing
  public final void interrupt(Object reason) {
    if (state == State.ENDED) {
      throw new IllegalStateException("process '" + name + "' has ended and cannot be interrupted");
    }
    if (state != State.HOLDING && state != State.WAITING) {
      throw new IllegalStateException("process '" + name + "' does not wait for anything");
    }
    if (interruptions == null) {
      interruptions = new ArrayDeque<>(2);
    }
    interruptions.add(reason);
    if (simulation.isObserved()) {
      simulation.tell(new Occurrence.Interrupted(simulation.now(), name, reason.toString()));
    }
    withdraw();
    simulation.cancel(this);
    wakeNow();
  }

  private void withdraw() {
    if (waitingFor != null) {
      waitingFor.withdraw((SimProcess) this);
    } else if (giver != null && delivered != null) {
      giver.takeBack((SimProcess) this, delivered); // served in this instant, and will never know
    }
    waitingFor = null;
    giver = null;
    delivered = null;
  }

  final void checkInside() {
    if (simulation.current() != this) {
      throw new IllegalStateException(
          "process '" + name + "' can only wait in its own body, and is not running now");
    }
  }

  @Override
  public final String toString() {
    if (state == State.ENDED) {
      return name + " has ended";
    }
    if (waitingFor != null) {
      return name + " waits for " + waitingFor.describe();
    }
    return isDue() ? name + " holds until " + SimTime.text(time) : name + " is running";
  }
}
