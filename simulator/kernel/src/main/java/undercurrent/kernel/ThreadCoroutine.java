package undercurrent.kernel;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A coroutine on a virtual thread of its own; control is handed to and fro, so that only one
/// thread runs at any time.
final class ThreadCoroutine implements Coroutine {
  private static final class Abandoned extends Error {
    Abandoned() {
      super("the simulation was closed", null, false, false);
    }
  }

  private final Thread thread;
  private volatile @Nullable Thread caller;
  private volatile boolean mine;
  private volatile boolean done;
  private volatile boolean abandoned;
  private @Nullable Throwable failure;

  ThreadCoroutine(Runnable code) {
    thread = Thread.ofVirtual().name("process").unstarted(() -> live(code));
  }

  private void live(Runnable code) {
    try {
      code.run();
    } catch (Abandoned end) {
      // nobody waits for this process any more
    } catch (RuntimeException | Error thrown) {
      failure = thrown;
    }
    done = true;
    mine = false;
    LockSupport.unpark(caller);
  }

  @Override
  public void resume() {
    caller = Thread.currentThread();
    mine = true;
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      LockSupport.unpark(thread);
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
    if (abandoned) {
      throw new Abandoned();
    }
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public void abandon() {
    if (done || thread.getState() == Thread.State.NEW) {
      return;
    }
    abandoned = true;
    resume();
  }
}
