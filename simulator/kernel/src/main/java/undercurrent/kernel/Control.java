package undercurrent.kernel;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who runs a simulation: one thread at a time, and nobody else may touch it meanwhile.
final class Control {
  private final AtomicReference<@Nullable Thread> runner = new AtomicReference<>();
  private @Nullable Thread holder; // the thread of a process to which the run was handed

  /// Returns the thread that is at work, if the simulation runs.
  Optional<Thread> worker() {
    Thread running = runner.get();
    return Optional.ofNullable(running == null || holder == null ? running : holder);
  }

  /// Runs something of the simulation in the thread that suits its processes.
  ///
  /// @param stop ends it soon; called when the calling thread is interrupted
  /// @throws IllegalStateException when it is running already
  <T extends @Nullable Object> T run(Supplier<T> part, Runnable stop) {
    if (!runner.compareAndSet(null, Thread.currentThread())) {
      throw new IllegalStateException(
          isAllowed()
              ? "the simulation is running: an event or a process can neither run nor close it"
              : "the simulation is running in another thread");
    }
    try {
      return Coroutines.run(
          () -> {
            runner.set(Thread.currentThread());
            return part.get();
          },
          stop);
    } finally {
      runner.set(null);
    }
  }

  /// Notes that the run was handed to the thread of a process; null for the thread that runs it.
  void handTo(@Nullable Thread thread) {
    holder = thread;
  }

  private boolean isAllowed() {
    Thread own = Thread.currentThread();
    return own == runner.get() || own == holder;
  }

  /// Refuses threads that do not run the simulation while another does.
  void check() {
    if (runner.get() != null && !isAllowed()) {
      throw new IllegalStateException(
          "thread '"
              + Thread.currentThread().getName()
              + "' may not change a simulation that another thread runs: change it from its own"
              + " events and processes");
    }
  }
}
