package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.Permutation;
import undercurrent.shopping.RecipeSpace;
import undercurrent.shopping.ScoringGate;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.shopping.Sweep;
import undercurrent.shopping.SweepOutcome;
import undercurrent.trace.Happening;

/// Experimental data science: a branch of its own, on a frozen copy of the database's rows.
///
/// A sweep trains permutations, chooses the best on one holdout, and checks it against the recipe
/// in use on a fresh one, since the rows that chose it flatter it. A winner that passes the gate is
/// pushed to production training.
final class Experimentation {
  private static final double[] RATES = {0.1, 0.03, 0.3, 0.01, 1.0};
  private static final double HYPOTHESIS_HOURS = 24; // question, notebook, reading; assumed
  private static final double READING_HOURS = 16; // assumed
  private static final int ROWS = 2000;
  private static final int HOLDOUT_DAYS = 10;

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
    LoggedRows fresh = database.logged(today - HOLDOUT_DAYS, today, ROWS);
    run.trace()
        .record(new Happening.ArtifactMade(name, "experiment-snapshot", "database", rows.size()));
    if (rows.size() == 0 || first.size() == 0 || fresh.size() == 0) {
      return;
    }
    var stream = run.streams().stream(name);
    List<Permutation> permutations = permutations(stream);
    Sweep.Choice choice = Sweep.over(permutations, rows, stream).best(first, Sweep::likelihood);
    Sweep.Trained inUse = Sweep.train(permutation(production.recipe()), rows, stream);
    await(self, "reading of " + name, READING_HOURS);
    decide(name, permutations.size(), choice, inUse, fresh);
  }

  private void decide(
      String name, int tried, Sweep.Choice choice, Sweep.Trained inUse, LoggedRows fresh) {
    ScoringGate gate = CandidateGate.of(settings);
    ScoringGate.Verdict verdict =
        gate.judge(
            ScoringGate.Claim.BETTER,
            losses(choice.winner(), fresh),
            Optional.of(losses(inUse, fresh)),
            fresh.requests());
    ScoringRecipe won = choice.winner().permutation().recipe();
    database.experiment(
        new SweepOutcome(
            run.day(),
            name,
            tried,
            won,
            -choice.validation(),
            -Sweep.likelihood(choice.winner().model(), fresh.table()),
            verdict.difference(),
            verdict.passed()));
    run.trace()
        .record(
            new Happening.GateDecided(
                "experimentation", name, verdict.passed(), evidence(gate, verdict)));
    if (verdict.passed()) {
      production.adopt(won);
    }
  }

  private List<Permutation> permutations(RandomStream stream) {
    int count = settings.count("experimentation.permutations");
    if (isOverRecipes()) {
      return new RecipeSpace(FeatureSnapshot.NAMES).draw(count, stream.substream("recipes"));
    }
    double most = production.recipe().kind().mostRate();
    return DoubleStream.of(RATES)
        .filter(rate -> rate <= most)
        .limit(count)
        .mapToObj(rate -> permutation(production.recipe().atRate(rate)))
        .toList();
  }

  private Permutation permutation(ScoringRecipe recipe) {
    return isOverRecipes()
        ? Permutation.of(recipe)
        : new Permutation("rate " + recipe.learningRate(), recipe);
  }

  private boolean isOverRecipes() {
    return settings.name("experimentation.space").equals("recipes");
  }

  private static double[] losses(Sweep.Trained trained, LoggedRows rows) {
    return BinaryQuality.losses(
        BinaryQuality.scores(trained.model(), rows.table()), BinaryQuality.happened(rows.table()));
  }

  private static String evidence(ScoringGate gate, ScoringGate.Verdict verdict) {
    return switch (gate.test()) {
      case MARGIN -> "log-loss on a fresh holdout";
      case PAIRED -> verdict.words();
    };
  }

  private void await(SimProcess self, String title, double hours) {
    run.organisation()
        .await(
            self,
            Work.of(title, "experimentation", Skill.DATA_SCIENCE, Subsystem.ANALYSIS_TOOLS, hours));
  }
}
