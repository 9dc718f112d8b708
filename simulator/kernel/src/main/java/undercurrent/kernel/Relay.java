package undercurrent.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How the threads of one simulation find out who has the baton next.
final class Relay {
  private final Control control;
  private final Supplier<@Nullable Living> turn;
  private @Nullable Baton runner;

  /// @param turn goes on with the run and returns the process whose turn has come; null for the
  ///     thread that runs the simulation
  Relay(Control control, Supplier<@Nullable Living> turn) {
    this.control = control;
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

  /// Lets the thread of a process go on.
  void handTo(Baton baton) {
    control.handTo(baton.owner());
    baton.give();
  }

  /// Lets the thread that runs the simulation go on.
  void handToRunner() {
    control.handTo(null);
    if (runner != null) {
      runner.give();
    }
  }
}
