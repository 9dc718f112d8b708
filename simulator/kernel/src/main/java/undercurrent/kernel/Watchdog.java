package undercurrent.kernel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Somebody who looks at a running simulation now and then, in real time, and says so when one event
/// takes too long: a process that never lets time pass, an endless loop in an action.
///
/// It only looks; what it says is not part of the run, which stays repeatable.
public final class Watchdog implements AutoCloseable {
  private final Simulation simulation;
  private final Consumer<String> report;
  private final Thread thread;

  private Watchdog(Simulation simulation, Duration patience, Consumer<String> report) {
    this.simulation = simulation;
    this.report = report;
    this.thread = Thread.ofPlatform().daemon().name("watchdog").unstarted(() -> watch(patience));
  }

  /// Begins to watch.
  ///
  /// @param patience how long, in real time, an event may take, above 0
  /// @param report is told once of each event that takes longer, from a thread of the watchdog
  public static Watchdog over(Simulation simulation, Duration patience, Consumer<String> report) {
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("a watchdog needs a patience above 0, not " + patience);
    }
    var watchdog = new Watchdog(simulation, patience, report);
    watchdog.thread.start();
    return watchdog;
  }

  private void watch(Duration patience) {
    long seen = -1;
    long reported = -1;
    try {
      while (true) {
        Thread.sleep(patience);
        long count = simulation.eventCount();
        Optional<Thread> runner = simulation.control().worker();
        if (runner.isPresent() && count == seen && count != reported) {
          report.accept(describe(runner.get(), patience));
          reported = count;
        }
        seen = count;
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt(); // and so the thread ends
    }
  }

  private String describe(Thread runner, Duration patience) {
    return simulation.population().presently()
        + " has let no time pass for "
        + patience.toMillis()
        + " ms of real time, at "
        + SimTime.text(simulation.now())
        + ProcessFailure.where(runner.getStackTrace())
        + ": let it hold, or wait for something";
  }

  /// Stops watching.
  @Override
  public void close() {
    thread.interrupt();
  }
}
