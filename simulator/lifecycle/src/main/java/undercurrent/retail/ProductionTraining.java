package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import undercurrent.delivery.Change;
import undercurrent.delivery.Refreshes;
import undercurrent.graph.Node;
import undercurrent.incident.Facility;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.RowsMadeTwice;
import undercurrent.lifecycle.ScoreCorrections;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.NearbyProblems;
import undercurrent.shopping.Recalibration;
import undercurrent.shopping.ScoringKind;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.system.ModelArtifact;
import undercurrent.system.ModelInUse;
import undercurrent.system.Production;
import undercurrent.system.Workbench;

/// Production training: on schedule, from the database alone, through a gate, into the registry.
///
/// A candidate learns from the window up to a week ago, by the recipe in use, and is compared with
/// the model in service on the last week.
final class ProductionTraining {
  private static final double SET_UP_HOURS = 4; // snapshot, run, registry entry; assumed
  private static final double GATE_HOURS = 5; // reading the comparison; assumed
  private static final Node MODEL =
      new Node(
          "scorer-in-service", Node.Kind.MODEL, "production-training", Optional.of("ml-engineer"));

  private static final ScoreCorrections.Place SCORER =
      new ScoreCorrections.Place(NearbyProblems.ALL, "scoring", "scorer-in-service", "scoring");

  private final Replication run;
  private final Settings settings;
  private final LearntPages pages;
  private final Storefront storefront;
  private final FeatureLog featureLog;
  private final JudgedRows judgedRows;
  private final CandidateGate gate;
  private final Facility cluster;
  private ScoringRecipe recipe;
  private final Refreshes refreshes;
  private final List<ReleaseStep> steps;
  private final ScorerInService service;
  private final SeedSweep sweep;
  private final TrainingRecord record;
  private final HoldoutWeek split;
  private final CandidateTraining trainer;
  private final Contexts contexts;
  private final ScoreCorrections corrections;
  private boolean training;

  ProductionTraining(
      Replication run,
      Settings settings,
      MetricsDatabase database,
      Storefront storefront,
      Refreshes refreshes,
      List<ReleaseStep> steps) {
    this.run = run;
    this.steps = List.copyOf(steps);
    this.service = new ScorerInService(run, settings, storefront, refreshes, this.steps);
    this.pages = storefront.learnt();
    this.record = new TrainingRecord(run, settings, pages);
    this.contexts = new Contexts(run, settings, pages);
    this.split = new HoldoutWeek(run, settings);
    this.sweep = new SeedSweep(run, settings, pages);
    this.trainer = new CandidateTraining(run, record, contexts::now, sweep);
    this.corrections =
        new ScoreCorrections(
            run,
            settings,
            SCORER,
            () -> service.production().map(Production::current),
            this::newestRows,
            event -> {});
    this.refreshes = refreshes;
    this.settings = settings;
    this.storefront = storefront;
    this.featureLog = new FeatureLog(run, pages);
    this.judgedRows = new JudgedRows(new RowsMadeTwice(run, settings, RetailLifecycle.FEATURES));
    this.gate = new CandidateGate(run, settings, database, pages);
    this.cluster = run.incidents().facility("training-cluster");
    this.recipe =
        ScoringRecipe.usual(
            ScoringKind.named(settings.name("scoring.model")),
            Recalibration.named(settings.name("scoring.calibration")));
  }

  /// Trains once, and promotes the candidate if the gate lets it.
  void train(SimProcess self, Nature nature) {
    Change refresh = refreshes.begin(self, MODEL, nature);
    beginAlone(self);
    cluster.pass(self);
    await(self, "training set-up", Subsystem.ML_CODE, SET_UP_HOURS, nature);
    int today = storefront.day();
    int window = (int) Math.round(settings.hours("training.window") / 24);
    LabeledTable rows =
        featureLog.read(
            self,
            Math.max(0, today - window),
            split.learntBefore(today),
            settings.count("training.rows"));
    LoggedRows week =
        judgedRows.of(
            pages.logged(today - HoldoutWeek.DAYS, today + 1, settings.count("training.rows")));
    LoggedRows holdout = sweep.judging(week);
    if (rows.size() > 0 && holdout.size() > 0) {
      ScoringRecipe madeBy = new ScorerUpgrade(run, settings).of(recipe);
      sweep.prepare(self, nature);
      ModelArtifact candidate = trainer.train(madeBy, rows, week, split.learntBefore(today));
      split.enter(candidate.version(), today);
      training = false;
      contexts.keepUp(self, candidate.version(), nature);
      refreshes.handOver(self, refresh, candidate.version(), nature);
      beginAlone(self);
      boolean passed = passes(self, candidate, madeBy, rows.size(), holdout, nature);
      for (int tries = record.tries(); !passed && tries > 1; tries--) { // it may be bad luck
        await(self, "training once more", Subsystem.ML_CODE, SET_UP_HOURS, Nature.REWORK);
        candidate = trainer.again(candidate);
        passed = passes(self, candidate, madeBy, rows.size(), holdout, Nature.REWORK);
      }
      if (passed) {
        release(self, candidate, holdout, nature);
      }
      refreshes.dropped(candidate.version());
    } else {
      refreshes.drop(refresh);
    }
    training = false;
  }

  /// Waits until nobody else trains or judges.
  private void beginAlone(SimProcess self) {
    while (training) {
      self.hold(SimTime.HOUR);
    }
    training = true;
  }

  /// Returns the last training, as it can be done again.
  Optional<Workbench.Training> last() {
    return trainer.last();
  }

  private boolean passes(
      SimProcess self,
      ModelArtifact candidate,
      ScoringRecipe madeBy,
      int rows,
      LoggedRows holdout,
      Nature nature) {
    await(self, "gate of " + candidate.version(), Subsystem.ANALYSIS_TOOLS, GATE_HOURS, nature);
    var incumbent = service.production().map(p -> ScoreCorrections.beneath(p.current().model()));
    return gate.decide(candidate, madeBy, rows, incumbent, holdout, storefront.day());
  }

  /// Builds what goes out from what is written down about the candidate, and puts it in service.
  private void release(
      SimProcess self, ModelArtifact candidate, LoggedRows holdout, Nature nature) {
    ModelArtifact made = record.isKept() ? candidate : trainer.again(candidate);
    ModelArtifact built = made.with(corrections.over(made.model()));
    for (ReleaseStep step : steps) {
      step.prepare(self, built.version(), built.model(), holdout.table());
    }
    service.promote(self, built, nature);
  }

  /// Returns the model in service with what a new one could be made from; empty before the first.
  ///
  /// @param rows the rows of the last week
  Optional<ModelInUse> inUse(LabeledTable rows) {
    return service.production().map(its -> record.inUse(its.current(), recipe, rows));
  }

  /// Takes over the recipe that the experimental branch found better.
  void adopt(ScoringRecipe better) {
    recipe = better;
  }

  private LabeledTable newestRows() {
    int today = run.day();
    int window = (int) Math.round(settings.hours("training.window") / 24);
    return pages.training(Math.max(0, today - window), today, settings.count("training.rows"));
  }

  /// Returns the contexts that candidates are scored in.
  Contexts contexts() {
    return contexts;
  }

  /// Returns what corrects the scorer in service.
  ScoreCorrections corrections() {
    return corrections;
  }

  /// Returns the recipe in use.
  ScoringRecipe recipe() {
    return recipe;
  }

  /// Returns what is in service; empty before the first promotion.
  Optional<Production> production() {
    return service.production();
  }

  /// Returns what puts scorers in service and takes them back.
  ScorerInService service() {
    return service;
  }

  private void await(SimProcess self, String title, Subsystem box, double hours, Nature nature) {
    run.organisation()
        .await(
            self,
            Work.of(title, "production-training", Skill.ML_ENGINEERING, box, hours).as(nature));
  }
}
