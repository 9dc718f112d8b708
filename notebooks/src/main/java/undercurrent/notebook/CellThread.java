package undercurrent.notebook;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The thread that runs one snippet, kept apart from the threads that own Jupyter's sockets.
///
/// An interrupted thread that touches a socket closes it, so user code never runs on a socket's
/// thread. A thread that does not answer an interrupt is left behind: the cell ends all the same.
final class CellThread extends Thread {

  private static final int PATIENCE_MILLIS = 700;
  private static final int REPEAT_MILLIS = 50;
  private static final AtomicInteger LEFT_BEHIND = new AtomicInteger();

  private final Callable<@Nullable Object> work;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;
  private boolean finished;
  private boolean leftBehind;
  private @Nullable Object result;
  private @Nullable Throwable failure;

  CellThread(Callable<@Nullable Object> work, @Nullable ClassLoader loader) {
    super("cell");
    this.work = work;
    setDaemon(true);
    if (loader != null) {
      setContextClassLoader(loader);
    }
  }

  static boolean anyLeftBehind() {
    return LEFT_BEHIND.get() > 0;
  }

  boolean isStopped() {
    return stopped;
  }

  @Override
  @SuppressWarnings("CatchingUnchecked")
  public void run() {
    Object value = null;
    Throwable thrown = null;
    try {
      value = work.call();
    } catch (Throwable e) {
      thrown = e;
    }
    finish(value, thrown);
  }

  /// Waits until the work has ended or was left behind, and gives its value.
  @Nullable Object await() throws Throwable {
    ended.await();
    return outcome();
  }

  /// Makes the thread's own checks fail from now on.
  void markStopped() {
    stopped = true;
  }

  /// Stops the work: repeats the interrupt for a while, since libraries swallow the first, then
  /// leaves the thread behind.
  void halt() throws InterruptedException {
    for (int waited = 0; waited < PATIENCE_MILLIS; waited += REPEAT_MILLIS) {
      interrupt();
      if (ended.await(REPEAT_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
    leaveBehind();
  }

  private synchronized void finish(@Nullable Object value, @Nullable Throwable thrown) {
    finished = true;
    result = value;
    failure = stopped ? CellStopped.at(thrown) : thrown;
    if (leftBehind) {
      LEFT_BEHIND.decrementAndGet();
    }
    ended.countDown();
  }

  private synchronized void leaveBehind() {
    if (!finished && !leftBehind) {
      leftBehind = true;
      LEFT_BEHIND.incrementAndGet();
      failure =
          new CellStopped(
              "the code that the cell called does not answer the interrupt; "
                  + "it goes on in the background, its output is dropped");
      failure.setStackTrace(getStackTrace());
      ended.countDown();
    }
  }

  private synchronized @Nullable Object outcome() throws Throwable {
    if (failure != null) {
      throw failure;
    }
    return result;
  }
}
