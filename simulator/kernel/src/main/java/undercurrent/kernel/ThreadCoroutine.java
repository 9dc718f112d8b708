package undercurrent.kernel;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A coroutine on a virtual thread of its own; only the thread that has the baton runs.
///
/// A thread that is left does not hand control back, but goes on with the run itself and gives the
/// baton to the thread whose turn comes next: half as many hand-overs, and none where it is its own
/// turn.
final class ThreadCoroutine implements Coroutine {
  private static final String PREFIX = "undercurrent ";

  private final Relay relay;
  private final Baton baton;

  ThreadCoroutine(Runnable code, Relay relay) {
    this.relay = relay;
    this.baton = new Baton(Thread.ofVirtual().name(PREFIX + "process").unstarted(() -> live(code)));
  }

  /// Runs code in a virtual thread, since to hand control from one virtual thread to another costs
  /// much less than to hand it from a thread of the system.
  static <T extends @Nullable Object> T run(Supplier<T> code, Runnable stop) {
    if (Thread.currentThread().isVirtual()) {
      return code.get();
    }
    var task = new FutureTask<T>(code::get);
    Thread.ofVirtual().name(PREFIX + "simulation").start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException interruption) {
          interrupted = true;
          stop.run(); // and wait, so that nothing goes on behind the caller's back
        }
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void live(Runnable code) {
    baton.await();
    code.run();
    pass(relay.next());
  }

  /// Called by the thread that runs the simulation: returns when that one has to go on.
  @Override
  public void resume() {
    Baton runner = relay.runner();
    relay.handTo(baton);
    runner.await();
  }

  @Override
  public void suspend() {
    Coroutine next = relay.next();
    if (next != this) {
      pass(next);
      baton.await();
    }
  }

  private void pass(@Nullable Coroutine next) {
    if (next instanceof ThreadCoroutine thread) {
      relay.handTo(thread.baton);
    } else {
      relay.handToRunner();
    }
  }
}
