package undercurrent.retail;

import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.trace.Happening;

/// Experimental data science: a branch of its own, on a frozen copy of the database's rows.
///
/// A sweep trains permutations of the learning rate, chooses the best on one holdout, checks it
/// against the setting in use on a fresh one, and pushes it to production training if it wins.
final class Experimentation {
  private static final double[] RATES = {0.1, 0.03, 0.3, 0.01, 1.0};
  private static final double HYPOTHESIS_HOURS = 24; // question, notebook, reading; assumed
  private static final double READING_HOURS = 16; // assumed
  private static final int ROWS = 2000;
  private static final int HOLDOUT_DAYS = 10;
  private static final int EPOCHS = 8;

  private final Replication run;
  private final Settings settings;
  private final MetricsDatabase database;
  private final ProductionTraining production;
  private int experiments;

  Experimentation(
      Replication run, Settings settings, MetricsDatabase database, ProductionTraining production) {
    this.run = run;
    this.settings = settings;
    this.database = database;
    this.production = production;
  }

  /// Tries something on schedule, for as long as the run lasts.
  void tryOnSchedule(SimProcess self) {
    while (true) {
      self.hold(SimTime.hours(settings.hours("experimentation.every")));
      run.simulation().cause(1);
      experiment(self);
    }
  }

  private void experiment(SimProcess self) {
    String name = "experiment-" + ++experiments;
    await(self, "hypothesis of " + name, HYPOTHESIS_HOURS);
    int today = run.day();
    LabeledTable rows = database.training(0, today - 2 * HOLDOUT_DAYS, ROWS);
    LabeledTable first = database.training(today - 2 * HOLDOUT_DAYS, today - HOLDOUT_DAYS, ROWS);
    LabeledTable fresh = database.training(today - HOLDOUT_DAYS, today, ROWS);
    run.trace()
        .record(new Happening.ArtifactMade(name, "experiment-snapshot", "database", rows.size()));
    if (rows.size() == 0 || first.size() == 0 || fresh.size() == 0) {
      return;
    }
    double best = sweep(name, rows, first);
    double won = loss(name, best, rows, fresh);
    double inUse = loss(name, production.learningRate(), rows, fresh);
    await(self, "reading of " + name, READING_HOURS);
    boolean passed = won < inUse;
    run.trace()
        .record(
            new Happening.GateDecided(
                "experimentation", name, passed, "log-loss on a fresh holdout"));
    if (passed) {
      production.adopt(best);
    }
  }

  private double sweep(String name, LabeledTable rows, LabeledTable holdout) {
    double best = production.learningRate();
    double lowest = Double.POSITIVE_INFINITY;
    int permutations = Math.min(RATES.length, settings.count("experimentation.permutations"));
    for (int i = 0; i < permutations; i++) {
      double loss = loss(name, RATES[i], rows, holdout);
      if (loss < lowest) {
        lowest = loss;
        best = RATES[i];
      }
    }
    return best;
  }

  private double loss(String name, double rate, LabeledTable rows, LabeledTable holdout) {
    long seed = run.streams().stream(name).substream("rate " + rate).nextLong() >>> 1;
    var model = new LinearTrainer(EPOCHS, rate, seed).train(rows);
    return BinaryQuality.logLoss(
        ProductionTraining.scores(model, holdout), ProductionTraining.clicked(holdout));
  }

  private void await(SimProcess self, String title, double hours) {
    run.organisation()
        .await(
            self,
            Work.of(title, "experimentation", Skill.DATA_SCIENCE, Subsystem.ANALYSIS_TOOLS, hours));
  }
}
