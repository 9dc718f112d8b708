package undercurrent.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The user's wish to stop, by Ctrl-C or a signal: what is finished is kept and marked partial.
final class Interruption {
  private static final long PATIENCE_MS = 10_000;

  private static final CountDownLatch ENDED = new CountDownLatch(1);

  private volatile boolean asked;

  /// Begins to listen; the machine then waits, with patience, until the command has [#ended].
  void listen() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  asked = true;
                  if (ENDED.getCount() > 0) {
                    Output.messages().println("Stopping: what runs now is finished and kept ...");
                  }
                  try {
                    ENDED.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
                  } catch (InterruptedException impatient) {
                    Thread.currentThread().interrupt();
                  }
                },
                "interruption"));
  }

  /// Says that the command has written all it will.
  static void ended() {
    ENDED.countDown();
  }

  /// Tells whether the user asked to stop.
  boolean isAsked() {
    return asked;
  }
}
