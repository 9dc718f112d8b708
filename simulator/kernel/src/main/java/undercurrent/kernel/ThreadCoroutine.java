package undercurrent.kernel;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A coroutine on a virtual thread of its own; control is handed to and fro, so that only one
/// thread runs at any time.
final class ThreadCoroutine implements Coroutine {
  private static final String PREFIX = "undercurrent ";

  private final Thread thread;
  private volatile @Nullable Thread caller;
  private volatile boolean mine;
  private boolean started;
  private @Nullable Throwable failure;

  ThreadCoroutine(Runnable code) {
    thread = Thread.ofVirtual().name(PREFIX + "process").unstarted(() -> live(code));
  }

  /// Runs code in a virtual thread, since to hand control from one virtual thread to another costs
  /// much less than to hand it from a thread of the system.
  static <T extends @Nullable Object> T run(Supplier<T> code) {
    if (Thread.currentThread().isVirtual()) {
      return code.get();
    }
    var task = new FutureTask<T>(code::get);
    Thread.ofVirtual().name(PREFIX + "simulation").start(task);
    while (true) {
      try {
        return task.get();
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failed.getCause();
      } catch (InterruptedException interrupted) {
        task.cancel(true);
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the simulation ran", interrupted);
      }
    }
  }

  static boolean isOwn(Thread asked) {
    return asked.isVirtual() && asked.getName().startsWith(PREFIX);
  }

  private void live(Runnable code) {
    try {
      code.run();
    } catch (RuntimeException | Error thrown) {
      failure = thrown;
    }
    mine = false;
    LockSupport.unpark(caller);
  }

  @Override
  public void resume() {
    caller = Thread.currentThread();
    mine = true;
    if (started) {
      LockSupport.unpark(thread);
    } else {
      started = true;
      thread.start();
    }
    while (mine) {
      LockSupport.park(this);
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  @Override
  public void suspend() {
    mine = false;
    LockSupport.unpark(caller);
    while (!mine) {
      LockSupport.park(this);
    }
  }
}
