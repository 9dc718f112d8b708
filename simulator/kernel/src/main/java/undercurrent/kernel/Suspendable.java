package undercurrent.kernel;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// How a process waits, is woken, loses patience and is interrupted.
abstract class Suspendable extends Living {
  static final long FOREVER = -1;

  private @Nullable Waitable waitingFor;
  private @Nullable Object delivered;
  private @Nullable Event timer;
  private boolean timedOut;
  private @Nullable Queue<Interruption> interruptions;
  private boolean cut;

  /// An interrupt that was not thrown yet.
  ///
  /// @param reason what the interrupter gave as its reason
  /// @param about what it is about, where it loses its sense without that
  private record Interruption(Object reason, @Nullable Object about) {}

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
    simulation.clockwork().check(delay);
    throwPending();
    if (!simulation.clockwork().skip(this, delay)) {
      leaveToHold(delay);
      throwIfCut();
    }
  }

  /// Waits for a thing in whose line the process stands already; returns false when its patience
  /// was over first.
  final boolean waitFor(Waitable thing, long patience) {
    waitingFor = thing;
    timedOut = false;
    throwPending();
    if (patience != FOREVER) {
      timer = simulation.schedule(patience, this::giveUp);
    }
    if (simulation.clockwork().isObserved()) {
      simulation
          .clockwork()
          .tell(new Occurrence.Waited(simulation.now(), (SimProcess) this, thing.describe()));
    }
    leaveToWait();
    throwIfCut();
    return !timedOut;
  }

  /// Throws what was left from the instant of an earlier wait, before a new one begins.
  private void throwPending() {
    if (interruptions != null || simulation.isClosing()) {
      if (waitingFor != null) {
        waitingFor.withdraw((SimProcess) this);
        waitingFor = null;
      }
      throwNext();
    }
  }

  private void throwIfCut() {
    if (cut || simulation.isClosing()) {
      throwNext();
    }
  }

  private void throwNext() {
    cut = false;
    if (simulation.isClosing() || isTerminated()) {
      throw new Abandonment();
    }
    Interruption next = interruptions == null ? null : interruptions.poll();
    if (interruptions != null && interruptions.isEmpty()) {
      interruptions = null;
    }
    if (next != null) {
      throw new ProcessInterrupt(next.reason(), next.about());
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
  final boolean deliver(Object thing) {
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

  /// Tells whether its wait ends by itself.
  final boolean isPatient() {
    return timer == null;
  }

  private void wakeNow() {
    waitingFor = null;
    cancelTimer();
    if (!isDue()) {
      simulation.clockwork().add(this, 0, Simulation.ORDINARY);
    }
  }

  private void cancelTimer() {
    if (timer != null) {
      simulation.clockwork().cancel(timer);
      timer = null;
    }
  }

  // ---- Interruption ----

  /// Throws [ProcessInterrupt] out of whatever the process waits for.
  ///
  /// What was granted is not undone: where the process got what it waited for in this very instant
  /// and has not gone on yet, it has it, and the interrupt is thrown out of its next wait. So are the
  /// later ones of several interrupts in one instant.
  ///
  /// @throws IllegalStateException when it has ended, or waits for nothing
  public final void interrupt(Object reason) {
    interrupt(reason, null);
  }

  /// Interrupts for a reason that is dropped with [#forgetInterrupts] when it was not thrown by
  /// then.
  final void interrupt(Object reason, @Nullable Object about) {
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
    interruptions.add(new Interruption(reason, about));
    if (simulation.clockwork().isObserved()) {
      simulation
          .clockwork()
          .tell(new Occurrence.Interrupted(simulation.now(), (SimProcess) this, reason.toString()));
    }
    cutWait();
  }

  /// Ends the wait, unless it is over and the process only has to go on.
  final void cutWait() {
    if (waitingFor != null) {
      Waitable thing = waitingFor;
      waitingFor = null;
      cut = true;
      thing.withdraw((SimProcess) this);
    } else if (isHolding()) {
      cut = true;
    }
    if (cut) {
      simulation.clockwork().cancel(this);
      wakeNow();
    }
  }

  @Override
  final void terminateWait() {
    cut = true;
    if (waitingFor != null) {
      Waitable thing = waitingFor;
      waitingFor = null;
      thing.withdraw((SimProcess) this);
    }
    simulation.clockwork().cancel(this);
    wakeNow();
  }

  /// Drops the interrupts about something that were not thrown yet.
  final void forgetInterrupts(Object about) {
    if (interruptions != null) {
      interruptions.removeIf(pending -> pending.about() == about);
      if (interruptions.isEmpty()) {
        interruptions = null;
      }
    }
  }

  final void checkInside() {
    if (simulation.population().current() != this) {
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
