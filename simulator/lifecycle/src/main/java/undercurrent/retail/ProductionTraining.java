package undercurrent.retail;

import java.util.Optional;
import java.util.OptionalDouble;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.ModelScoring;
import undercurrent.shopping.TrainedCandidate;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// Production training: on schedule, from the database alone, through a gate, into the registry.
///
/// A candidate learns from the window up to a week ago and is compared with the model in service on
/// the last week; a steady or lower log-loss passes.
final class ProductionTraining {
  private static final double SET_UP_HOURS = 4; // snapshot, run, registry entry; assumed
  private static final double GATE_HOURS = 5; // reading the comparison; assumed
  private static final double RELEASE_HOURS = 4; // canary and promotion; assumed
  private static final double CANARY_DAYS = 1; // assumed
  private static final double MACHINE_HOURS = 2;
  private static final double COST_PER_MACHINE_HOUR = 8; // assumed
  private static final int HOLDOUT_DAYS = 7;
  private static final double PASSES = 8;

  private final Replication run;
  private final Settings settings;
  private final MetricsDatabase database;
  private final Storefront storefront;
  private final FeatureLog featureLog;
  private Optional<Production> production = Optional.empty();
  private double learningRate = 0.1;
  private int versions;
  private boolean training;

  ProductionTraining(
      Replication run, Settings settings, MetricsDatabase database, Storefront storefront) {
    this.run = run;
    this.settings = settings;
    this.database = database;
    this.storefront = storefront;
    this.featureLog = new FeatureLog(run, database);
  }

  /// Trains on schedule, for as long as the run lasts.
  void trainOnSchedule(SimProcess self) {
    while (true) {
      self.hold(SimTime.hours(settings.hours("training.every")));
      run.simulation().cause(1);
      train(self, Nature.NEW_WORK);
    }
  }

  /// Trains once, and promotes the candidate if the gate lets it.
  void train(SimProcess self, Nature nature) {
    while (training) {
      self.hold(SimTime.HOUR);
    }
    training = true;
    await(self, "training set-up", Subsystem.ML_CODE, SET_UP_HOURS, nature);
    int today = storefront.day();
    int window = (int) Math.round(settings.hours("training.window") / 24);
    LabeledTable rows =
        featureLog.read(
            self,
            Math.max(0, today - window),
            today - HOLDOUT_DAYS,
            settings.count("training.rows"));
    LabeledTable holdout =
        database.training(today - HOLDOUT_DAYS, today + 1, settings.count("training.rows"));
    if (rows.size() > 0 && holdout.size() > 0) {
      decide(self, candidate(rows, today), rows.size(), holdout, nature);
    }
    training = false;
  }

  private ModelArtifact candidate(LabeledTable rows, int today) {
    String version = "scorer-" + ++versions;
    long seed = run.streams().stream("training " + version).nextLong() >>> 1;
    LinearModel model = new LinearTrainer((int) PASSES, learningRate, seed).train(rows);
    run.trace()
        .record(
            new Happening.MachineUsed(
                "training", MACHINE_HOURS, MACHINE_HOURS * COST_PER_MACHINE_HOUR));
    long made =
        run.trace()
            .record(
                new Happening.ArtifactMade(
                    version, "model", "impressions to day " + (today - HOLDOUT_DAYS), rows.size()));
    return new ModelArtifact(
        version,
        model,
        "impressions to day " + (today - HOLDOUT_DAYS),
        run.simulation().now(),
        Math.max(0, today - HOLDOUT_DAYS) * SimTime.DAY,
        0,
        made);
  }

  private void decide(
      SimProcess self, ModelArtifact candidate, int rows, LabeledTable holdout, Nature nature) {
    double rate = learningRate;
    await(self, "gate of " + candidate.version(), Subsystem.ANALYSIS_TOOLS, GATE_HOURS, nature);
    double[] own = scores(candidate.model(), holdout);
    boolean[] clicked = clicked(holdout);
    double auc = BinaryQuality.auc(own, clicked);
    run.trace().record(new Happening.QualityRead("offline", "all", auc, holdout.size()));
    double loss = BinaryQuality.logLoss(own, clicked);
    OptionalDouble incumbent =
        production.stream()
            .mapToDouble(p -> BinaryQuality.logLoss(scores(p.current().model(), holdout), clicked))
            .findFirst();
    double limit = incumbent.orElse(Double.POSITIVE_INFINITY) + settings.number("gate.margin");
    boolean passed = loss <= limit;
    database.training(
        new TrainedCandidate(
            storefront.day(),
            candidate.version(),
            rows,
            rate,
            holdout.size(),
            auc,
            loss,
            incumbent,
            passed));
    run.trace()
        .record(
            new Happening.GateDecided(
                "production-training",
                candidate.version(),
                passed,
                "log-loss on the last week against the model in service"));
    if (passed) {
      promote(self, candidate, nature);
    }
  }

  private void promote(SimProcess self, ModelArtifact candidate, Nature nature) {
    await(
        self,
        "canary and promotion of " + candidate.version(),
        Subsystem.SERVING_INFRASTRUCTURE,
        RELEASE_HOURS,
        nature);
    self.hold(SimTime.hours(24 * CANARY_DAYS));
    if (production.isEmpty()) {
      production = Optional.of(new Production(run.simulation(), run.trace(), "scoring", candidate));
    }
    production.get().release(candidate);
    storefront
        .components()
        .release(
            new ModelScoring(candidate.version(), candidate.model(), storefront.features()),
            candidate.madeFrom());
    run.log().released(run.day());
  }

  /// Takes over the learning rate that the experimental branch found better.
  void adopt(double rate) {
    learningRate = rate;
  }

  /// Returns the learning rate in use.
  double learningRate() {
    return learningRate;
  }

  /// Returns what is in service; empty before the first promotion.
  Optional<Production> production() {
    return production;
  }

  /// Returns the probability of a click for each row.
  static double[] scores(Classifier model, LabeledTable rows) {
    double[] scores = new double[rows.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = model.probabilities(rows.row(i))[1];
    }
    return scores;
  }

  /// Returns whether each row was clicked.
  static boolean[] clicked(LabeledTable rows) {
    boolean[] clicked = new boolean[rows.size()];
    for (int i = 0; i < clicked.length; i++) {
      clicked[i] = rows.label(i) == 1;
    }
    return clicked;
  }

  private void await(SimProcess self, String title, Subsystem box, double hours, Nature nature) {
    run.organisation()
        .await(
            self,
            Work.of(title, "production-training", Skill.ML_ENGINEERING, box, hours).as(nature));
  }
}
