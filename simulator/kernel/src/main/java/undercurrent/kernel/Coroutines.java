package undercurrent.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Chooses how processes are suspended: the JVM's own continuations where the launcher opens
/// them, else virtual threads. Both give the same results.
final class Coroutines {
  /// Whether the thread of a process that is left goes on with the run, and hands it to the next.
  static final boolean RELAY;

  private static final boolean CONTINUATIONS =
      !Boolean.getBoolean("undercurrent.virtualThreads") && continuationsAreOpen();

  static {
    RELAY = !CONTINUATIONS;
  }

  private Coroutines() {}

  private static boolean continuationsAreOpen() {
    try {
      return ContinuationCoroutine.isAvailable();
    } catch (LinkageError notExported) {
      return false; // the launcher's flag is missing
    }
  }

  /// Makes a coroutine; where threads are relayed, it knows how.
  static Coroutine create(Runnable code, Relay relay) {
    return CONTINUATIONS ? new ContinuationCoroutine(code) : new ThreadCoroutine(code, relay);
  }

  /// Runs a part of a simulation in a thread from which its coroutines are cheap to resume.
  ///
  /// @param stop ends it soon; called when the calling thread is interrupted
  static <T extends @Nullable Object> T run(Supplier<T> part, Runnable stop) {
    return CONTINUATIONS ? part.get() : ThreadCoroutine.run(part, stop);
  }
}
