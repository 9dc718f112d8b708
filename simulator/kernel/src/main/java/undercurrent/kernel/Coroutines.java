package undercurrent.kernel;

/// Chooses how processes are suspended: the JVM's own continuations where the launcher opens
/// them, else virtual threads. Both give the same results.
final class Coroutines {
  private static final boolean CONTINUATIONS =
      !Boolean.getBoolean("undercurrent.virtualThreads") && ContinuationCoroutine.isAvailable();

  private Coroutines() {}

  static Coroutine create(Runnable code) {
    return CONTINUATIONS ? new ContinuationCoroutine(code) : new ThreadCoroutine(code);
  }
}
