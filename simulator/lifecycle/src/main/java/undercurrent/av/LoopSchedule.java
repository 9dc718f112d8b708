package undercurrent.av;

import java.util.OptionalLong;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;

/// When the loop turns without being asked for: some time after the last such turn began. Who writes
/// that time into the configuration also moves the turn that is waited for.
final class LoopSchedule {
  private static final String EVERY = "loop.every";

  private final Replication run;
  private final Settings settings;
  private final Runnable turn;
  private int newest;
  private OptionalLong lastBegan = OptionalLong.empty();

  /// Makes a schedule.
  ///
  /// @param turn begins a turn
  LoopSchedule(Replication run, Settings settings, Runnable turn) {
    this.run = run;
    this.settings = settings;
    this.turn = turn;
  }

  /// Begins to turn on schedule, for as long as the run lasts.
  void begin() {
    start();
    run.configuration().whenWritten(EVERY, this::start);
  }

  private void start() {
    int number = ++newest;
    run.simulation().start("loop", self -> follow(self, number));
  }

  /// Follows a schedule until there is a newer one.
  private void follow(SimProcess self, int number) {
    while (true) {
      long now = run.simulation().now();
      long due = lastBegan.isEmpty() ? now : lastBegan.getAsLong() + every();
      if (due > now) {
        self.hold(due - now);
      }
      if (number != newest) {
        return;
      }
      run.simulation().cause(run.configuration().cause(EVERY));
      lastBegan = OptionalLong.of(run.simulation().now());
      turn.run();
    }
  }

  private long every() {
    return SimTime.hours(settings.hours(EVERY));
  }
}
