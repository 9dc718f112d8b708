package undercurrent.kernel;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// How a process waits, is woken, loses patience and is interrupted.
abstract class Suspendable extends Living {
  static final long FOREVER = -1;

  private @Nullable Waitable waitingFor;
  private @Nullable Waitable giver;
  private @Nullable Object delivered;
  private @Nullable Event timer;
  private boolean timedOut;
  private @Nullable Queue<Object> interruptions;

  Suspendable(Simulation simulation, String name) {
    super(simulation, name);
  }

  // ---- Waiting ----

  final void pause(long delay) {
    checkInside();
    if (delay < 0) {
      throw new IllegalArgumentException(
          "process '" + name() + "' cannot hold " + delay + " ns: a delay must be 0 or more");
    }
    throwIfDisturbed(); // one interrupt more was left from the instant of the last
    if (!simulation.skip(this, delay)) {
      leaveToHold(delay);
      throwIfDisturbed();
    }
  }

  /// Waits for a thing in whose line the process stands already; returns false when its patience
  /// was over first.
  final boolean waitFor(Waitable thing, long patience) {
    waitingFor = thing;
    timedOut = false;
    throwIfDisturbed();
    if (patience != FOREVER) {
      timer = simulation.schedule(patience, this::giveUp);
    }
    if (simulation.isObserved()) {
      simulation.tell(new Occurrence.Waited(simulation.now(), name(), thing.describe()));
    }
    leaveToWait();
    throwIfDisturbed();
    giver = null;
    return !timedOut;
  }

  private void throwIfDisturbed() {
    if (interruptions != null || simulation.isClosing()) {
      disturb();
    }
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
    if (hasEnded()) {
      throw new IllegalStateException(
          "process '" + name() + "' has ended and cannot be interrupted");
    }
    if (!isLeft()) {
      throw new IllegalStateException("process '" + name() + "' does not wait for anything");
    }
    if (interruptions == null) {
      interruptions = new ArrayDeque<>(2);
    }
    interruptions.add(reason);
    if (simulation.isObserved()) {
      simulation.tell(new Occurrence.Interrupted(simulation.now(), name(), reason.toString()));
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
          "process '" + name() + "' can only wait in its own body, and is not running now");
    }
  }

  @Override
  public final String toString() {
    if (hasEnded()) {
      return name() + " has ended";
    }
    if (waitingFor != null) {
      return name() + " waits for " + waitingFor.describe();
    }
    return isDue() ? name() + " holds until " + SimTime.text(time) : name() + " is running";
  }
}
