package undercurrent.notebook.lab;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import undercurrent.experiment.Experiment;
import undercurrent.notebook.Display;
import undercurrent.notebook.DisplayId;
import undercurrent.notebook.Rendering;
import undercurrent.scenario.Scenario;

/// A call of many replications that tells how far it is, at most twice a second, and ends when its
/// cell is interrupted.
///
/// The replications run in a thread of their own: one that has begun runs to its end, and the cell
/// need not wait for it.
final class LongCall {
  private static final int TICK_MILLIS = 500;

  /// Something that runs replications.
  interface Work<T> {
    T on(Experiment experiment);
  }

  private final String what;
  private final int total;
  private final AtomicInteger done = new AtomicInteger();
  private volatile boolean cancelled;

  private LongCall(String what, int total) {
    this.what = what;
    this.total = total;
  }

  /// Runs a scenario, or several arms of it, each replication after the other.
  static <T> T of(String what, Scenario scenario, Work<T> work) {
    var call = new LongCall(what, scenario.run().replications());
    var experiment =
        new Experiment(
            scenario.seed(),
            scenario.run().replications(),
            scenario.run().warmupHours(),
            Runtime.getRuntime().availableProcessors(),
            number -> call.done.incrementAndGet(),
            () -> call.cancelled);
    return call.await(new FutureTask<>(() -> work.on(experiment)));
  }

  private <T> T await(FutureTask<T> task) {
    var thread = new Thread(task, "replications");
    thread.setDaemon(true);
    thread.start();
    DisplayId line = Display.display(text(), "text/plain");
    String shown = text();
    while (true) {
      try {
        T result = task.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
        show(line, what + ": " + total + " replications done.");
        return result;
      } catch (TimeoutException notYet) {
        if (!text().equals(shown)) {
          shown = text();
          show(line, shown);
        }
      } catch (InterruptedException interruption) {
        cancelled = true;
        Thread.currentThread().interrupt();
        throw new LabException("stopped after " + done + " of " + total + " replications");
      } catch (ExecutionException failure) {
        throw unwrapped(failure);
      }
    }
  }

  private String text() {
    return what + ": " + done + " of " + total + " replications …";
  }

  private static void show(DisplayId line, String text) {
    Display.updateDisplay(line, Rendering.of(text, "text/plain"));
  }

  private static RuntimeException unwrapped(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException exception -> exception;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
