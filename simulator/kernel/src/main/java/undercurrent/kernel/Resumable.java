package undercurrent.kernel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Code that can be left from anywhere inside it, also from inside a process of a simulation that it
/// runs, and taken up again by whoever holds it.
///
/// It is how a run stops for a person without a thread that waits: the code is left at the point
/// where somebody has to answer, the caller goes its way, and takes the code up when there is an
/// answer. What the code throws, [#resume] throws.
public final class Resumable {
  private final Seam seam;
  private boolean running;
  private boolean ended;
  private @Nullable Throwable failure;

  /// The way in which the machine leaves code.
  interface Seam {
    /// Takes the code up; returns when it is left or ends.
    void resume();

    /// Leaves the code.
    void leave();
  }

  /// Makes code that has not begun.
  ///
  /// @param code what is done; it is given this object, to leave itself with
  public Resumable(Consumer<Resumable> code) {
    Runnable guarded = () -> run(code);
    this.seam = Coroutines.RELAY ? new ThreadSeam(guarded) : new ContinuationSeam(guarded);
  }

  /// Makes code that is left in a way of one's own, for tests.
  Resumable(Consumer<Resumable> code, boolean onThread) {
    Runnable guarded = () -> run(code);
    this.seam = onThread ? new ThreadSeam(guarded) : new ContinuationSeam(guarded);
  }

  private void run(Consumer<Resumable> code) {
    try {
      code.accept(this);
    } catch (RuntimeException | Error thrown) {
      failure = thrown;
    } finally {
      ended = true;
    }
  }

  /// Begins the code or takes it up where it was left; returns true when it was left again, and false
  /// when it has ended.
  ///
  /// @throws IllegalStateException when it has ended before, or runs
  public boolean resume() {
    if (ended || running) {
      throw new IllegalStateException(
          running ? "the code is running: it cannot be taken up" : "the code has ended");
    }
    running = true;
    try {
      seam.resume();
    } finally {
      running = false;
    }
    switch (failure) {
      case RuntimeException thrown -> throw thrown;
      case Error thrown -> throw thrown;
      case null, default -> {}
    }
    return !ended;
  }

  /// Leaves the code; called from inside it.
  ///
  /// @throws IllegalStateException when the code does not run
  public void leave() {
    if (!running) {
      throw new IllegalStateException("only code that runs can be left");
    }
    seam.leave();
  }
}
