package undercurrent.kernel;

import java.util.concurrent.Semaphore;

/// Leaves code by a thread of its own that waits until it is taken up, where continuations are not
/// open; only one of the two threads ever runs.
final class ThreadSeam implements Resumable.Seam {
  private final Thread thread;
  private final Semaphore codeRuns = new Semaphore(0);
  private final Semaphore callerRuns = new Semaphore(0);

  ThreadSeam(Runnable code) {
    this.thread =
        Thread.ofVirtual()
            .name("undercurrent run")
            .unstarted(
                () -> {
                  codeRuns.acquireUninterruptibly();
                  code.run();
                  callerRuns.release();
                });
  }

  @Override
  public void resume() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
    codeRuns.release();
    callerRuns.acquireUninterruptibly();
  }

  @Override
  public void leave() {
    callerRuns.release();
    codeRuns.acquireUninterruptibly();
  }
}
