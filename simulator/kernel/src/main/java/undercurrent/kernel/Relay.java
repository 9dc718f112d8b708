package undercurrent.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How the threads of one simulation find out who has the baton next.
final class Relay {
  private final Supplier<@Nullable Living> turn;
  private @Nullable Baton runner;

  /// @param turn goes on with the run and returns the process whose turn has come; null for the
  ///     thread that runs the simulation
  Relay(Supplier<@Nullable Living> turn) {
    this.turn = turn;
  }

  @Nullable Coroutine next() {
    Living process = turn.get();
    return process == null ? null : process.prepare();
  }

  /// Returns the baton of the calling thread, which runs the simulation.
  Baton runner() {
    Baton known = runner;
    if (known == null || !known.isOwnedBy(Thread.currentThread())) {
      known = new Baton(Thread.currentThread());
      runner = known;
    }
    return known;
  }

  void runnerGoesOn() {
    if (runner != null) {
      runner.give();
    }
  }
}
