package undercurrent.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who runs a simulation: one thread at a time, and nobody else may touch it meanwhile.
final class Control {
  private volatile @Nullable Thread runner;

  Optional<Thread> runner() {
    return Optional.ofNullable(runner);
  }

  /// Runs something of the simulation in the thread that suits its processes.
  ///
  /// @throws IllegalStateException when it is running already
  <T extends @Nullable Object> T run(Supplier<T> part) {
    Thread running = runner;
    if (running != null) {
      throw new IllegalStateException(
          running == Thread.currentThread() || Coroutines.isOwnThread()
              ? "the simulation is running: an event or a process cannot run it again"
              : "the simulation is running in thread '" + running.getName() + "'");
    }
    runner = Thread.currentThread();
    try {
      return Coroutines.run(part);
    } finally {
      runner = null;
    }
  }

  /// Refuses threads that do not run the simulation while another does.
  void check() {
    Thread running = runner;
    if (running != null && Thread.currentThread() != running && !Coroutines.isOwnThread()) {
      throw new IllegalStateException(
          "thread '"
              + Thread.currentThread().getName()
              + "' may not change a simulation that thread '"
              + running.getName()
              + "' runs: change it from its own events and processes");
    }
  }
}
