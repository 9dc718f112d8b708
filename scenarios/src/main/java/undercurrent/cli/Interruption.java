package undercurrent.cli;

/// The user's wish to stop, by Ctrl-C or a signal: what is finished is kept and marked partial.
final class Interruption {
  private static final long PATIENCE_MS = 10_000;

  private volatile boolean asked;

  /// Begins to listen; the program waits for the thread that calls this before it ends.
  void listen() {
    Thread worker = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  asked = true;
                  try {
                    worker.join(PATIENCE_MS);
                  } catch (InterruptedException impatient) {
                    Thread.currentThread().interrupt();
                  }
                },
                "interruption"));
  }

  /// Tells whether the user asked to stop.
  boolean isAsked() {
    return asked;
  }
}
