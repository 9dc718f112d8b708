package undercurrent.kernel;

import org.jspecify.annotations.Nullable;

/// How the code of a process begins, is left and taken up again, and ends.
abstract class Living extends Scheduled {
  private enum State {
    UNBORN,
    RUNNING,
    HOLDING,
    WAITING,
    ENDED
  }

  final Simulation simulation;
  private final long number;
  private final String name;
  private @Nullable Coroutine code;
  private State state = State.UNBORN;
  private long delay;
  private boolean terminated;
  private @Nullable Throwable failure;

  // the neighbours among those who are alive
  @Nullable SimProcess older;
  @Nullable SimProcess younger;

  Living(Simulation simulation, String name) {
    this.simulation = simulation;
    this.name = name;
    this.number = simulation.population().nextNumber();
  }

  /// Returns its number in the order of starts, from 1.
  public final long number() {
    return number;
  }

  /// Returns the name it was started with.
  public final String name() {
    return name;
  }

  @Override
  final String label() {
    return "process '" + name + "'";
  }

  /// Lives from beginning to end.
  abstract void body();

  /// Says that the end has come.
  abstract void ended();

  private void live() {
    try {
      if (!terminated) {
        body();
      }
    } catch (Abandonment end) {
      // nobody waits for this process any more
    } catch (Throwable thrown) { // whoever resumed it is told
      failure = thrown;
    }
    state = State.ENDED;
    if (Coroutines.RELAY) {
      afterEnd();
    }
  }

  @Override
  protected final void happen() {
    prepare().resume();
    afterLeaving();
    if (state == State.ENDED && code != null) {
      end();
    }
  }

  /// Makes ready to be taken up; returns the code.
  final Coroutine prepare() {
    if (code == null) {
      code = Coroutines.create(this::live, simulation.relay());
    }
    state = State.RUNNING;
    simulation.population().enter(this);
    return code;
  }

  /// Leaves the code for a time; returns when it is taken up again.
  final void leaveToHold(long time) {
    delay = time;
    state = State.HOLDING;
    leave();
  }

  /// Leaves the code until somebody wakes it.
  final void leaveToWait() {
    state = State.WAITING;
    leave();
  }

  private void leave() {
    if (Coroutines.RELAY) {
      afterLeaving();
    }
    if (code != null) {
      code.suspend();
    }
    state = State.RUNNING;
  }

  final boolean isHolding() {
    return state == State.HOLDING;
  }

  /// Ends the process where it is: its `finally` blocks run, and what it holds is given back.
  ///
  /// A process that has not begun never does. Nothing happens when it has ended.
  ///
  /// @throws IllegalStateException when it is running: it ends by returning
  public final void terminate() {
    if (state == State.RUNNING) {
      throw new IllegalStateException("process '" + name + "' is running: let it return");
    }
    if (state != State.ENDED && !terminated) {
      terminated = true;
      terminateWait();
    }
  }

  /// Wakes the process, so that it ends.
  abstract void terminateWait();

  final boolean isTerminated() {
    return terminated;
  }

  final boolean isLeft() {
    return state == State.HOLDING || state == State.WAITING;
  }

  /// Does what is left to do once the code was left: what is done before lies on its stack, and a
  /// stack that is left is copied.
  private void afterLeaving() {
    simulation.population().enter(null);
    if (state == State.HOLDING && !isDue()) {
      simulation.clockwork().add(this, delay, Simulation.ORDINARY);
      if (simulation.clockwork().isObserved()) {
        simulation.clockwork().tell(new Occurrence.Held(simulation.now(), (SimProcess) this, time));
      }
    }
  }

  private void afterEnd() {
    simulation.population().enter(null);
    if (!simulation.isClosing()) {
      try {
        end();
      } catch (RuntimeException | Error thrown) {
        simulation.clockwork().fail(thrown);
      }
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
      prepare().resume();
      simulation.population().enter(null);
    }
    state = State.ENDED;
  }

  final boolean hasEnded() {
    return state == State.ENDED;
  }
}
