package undercurrent.retail;

import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// When production models are trained without being asked for: some time after the last such training
/// has ended. Who writes that time into the configuration also moves the training that is waited for.
final class TrainingSchedule {
  private static final String EVERY = "training.every";

  private final Replication run;
  private final Settings settings;
  private final Storefront storefront;
  private final ProductionTraining training;
  private int newest;
  private boolean isTraining;
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

  /// Follows the schedule as it is written now; who trains goes on with it at the end of the training.
  private void start() {
    int number = ++newest;
    if (!isTraining) {
      run.simulation().start("production training", self -> follow(self, number));
    }
  }

  /// Follows a schedule until there is a newer one.
  private void follow(SimProcess self, int first) {
    int number = first;
    while (storefront.isOpen()) {
      long turn = lastEnd + SimTime.hours(settings.hours(EVERY));
      self.hold(Math.max(0, turn - run.simulation().now()));
      if (number != newest) {
        return;
      }
      run.simulation().cause(run.configuration().cause(EVERY));
      run.trace().record(new Happening.Scheduled("production training of day " + (run.day() + 1)));
      isTraining = true;
      training.train(self, Nature.NEW_WORK);
      isTraining = false;
      lastEnd = run.simulation().now();
      number = newest; // it may have been written meanwhile
    }
  }
}
