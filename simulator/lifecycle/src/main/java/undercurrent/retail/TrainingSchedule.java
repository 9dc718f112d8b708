package undercurrent.retail;

import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// When production models are trained without being asked for: some time after the last such training
/// has ended. Who sets that time anew also moves the training that is waited for.
final class TrainingSchedule {
  private static final String EVERY = "training.every";

  private final Replication run;
  private final Settings settings;
  private final Storefront storefront;
  private final ProductionTraining training;
  private int newest;
  private long lastEnd;

  TrainingSchedule(
      Replication run, Settings settings, Storefront storefront, ProductionTraining training) {
    this.run = run;
    this.settings = settings;
    this.storefront = storefront;
    this.training = training;
  }

  /// Begins to train on schedule, for as long as the run lasts.
  void begin() {
    start();
    run.configuration().whenWritten(EVERY, this::start);
  }

  private void start() {
    int number = ++newest;
    run.simulation().start("production training", self -> follow(self, number));
  }

  /// Follows a schedule until there is a newer one.
  private void follow(SimProcess self, int number) {
    while (storefront.isOpen()) {
      long turn = lastEnd + SimTime.hours(settings.hours(EVERY));
      self.hold(Math.max(0, turn - run.simulation().now()));
      if (number != newest) {
        return;
      }
      run.simulation().cause(1);
      run.trace().record(new Happening.Scheduled("production training of day " + (run.day() + 1)));
      training.train(self, Nature.NEW_WORK);
      lastEnd = run.simulation().now();
    }
  }
}
