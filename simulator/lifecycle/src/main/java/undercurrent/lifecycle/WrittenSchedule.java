package undercurrent.lifecycle;

import java.util.function.BooleanSupplier;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.settings.Settings;

/// What happens without being asked for, some time after it has happened last: a training, a turn of a
/// loop. Who writes that time into the configuration also moves what is waited for.
public final class WrittenSchedule {

  /// What is done when it is due; what it waits for is part of it.
  @FunctionalInterface
  public interface Turn {
    void take(SimProcess self);
  }

  private final Replication run;
  private final Settings settings;
  private final String key;
  private final String name;
  private final BooleanSupplier goesOn;
  private final Turn turn;
  private int newest;
  private boolean isBusy;
  private long lastEnd;
  private boolean isFirstDue;

  /// Makes a schedule.
  ///
  /// @param key the key of the configuration that says the time between
  /// @param name of the process that follows it
  /// @param goesOn whether there is anything to do it for
  /// @param turn what is done
  public WrittenSchedule(
      Replication run,
      Settings settings,
      String key,
      String name,
      BooleanSupplier goesOn,
      Turn turn) {
    this.run = run;
    this.settings = settings;
    this.key = key;
    this.name = name;
    this.goesOn = goesOn;
    this.turn = turn;
  }

  /// Begins with a first turn now, for as long as the run lasts.
  public void beginNow() {
    isFirstDue = true;
    begin();
  }

  /// Begins to wait for the first turn, for as long as the run lasts.
  public void begin() {
    start();
    run.configuration().whenWritten(key, this::start);
  }

  /// Follows the schedule as it is written now; who is busy goes on with it at the end.
  private void start() {
    int number = ++newest;
    if (!isBusy) {
      run.simulation().start(name, self -> follow(self, number));
    }
  }

  /// Follows a schedule until there is a newer one.
  private void follow(SimProcess self, int first) {
    int number = first;
    while (goesOn.getAsBoolean()) {
      await(self);
      if (number != newest) {
        return;
      }
      run.simulation().cause(run.configuration().cause(key));
      isFirstDue = false;
      isBusy = true;
      turn.take(self);
      isBusy = false;
      lastEnd = run.simulation().now();
      number = newest; // it may have been written meanwhile
    }
  }

  private void await(SimProcess self) {
    long due = isFirstDue ? 0 : lastEnd + SimTime.hours(settings.hours(key));
    long now = run.simulation().now();
    if (due > now) {
      self.hold(due - now);
    }
  }
}
