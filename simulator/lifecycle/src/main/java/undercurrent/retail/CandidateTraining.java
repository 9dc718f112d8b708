package undercurrent.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import undercurrent.kernel.SimTime;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.shopping.ContextRecipe;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Workbench;
import undercurrent.trace.Happening;

/// Makes candidates, and makes them again from what is written down about them.
final class CandidateTraining {
  private static final double MACHINE_HOURS = 2;

  /// What an hour of a machine costs that trains; assumed.
  static final double COST_PER_MACHINE_HOUR = 8;

  private final Replication run;
  private final TrainingRecord record;
  private final Supplier<ContextRecipe> contexts;
  private final SeedSweep sweep;
  private final Map<String, Supplier<Classifier>> again = new LinkedHashMap<>();
  private Optional<Workbench.Training> last = Optional.empty();

  /// Makes what makes candidates.
  ///
  /// @param contexts what scorers are made of
  /// @param sweep which of several candidates is taken
  CandidateTraining(
      Replication run, TrainingRecord record, Supplier<ContextRecipe> contexts, SeedSweep sweep) {
    this.sweep = sweep;
    this.run = run;
    this.record = record;
    this.contexts = contexts;
  }

  /// Trains a candidate.
  ///
  /// @param holdout rows that it does not learn from
  /// @param newestDay the day of the newest of its rows
  ModelArtifact train(ScoringRecipe recipe, LabeledTable rows, LoggedRows holdout, int newestDay) {
    String version = "scorer-" + (again.size() + 1);
    RandomStream luck = run.streams().stream("training " + version);
    ContextRecipe parts = contexts.get();
    var seeds = new ArrayList<Long>();
    var candidates = new ArrayList<Classifier>();
    for (int i = 0; i < sweep.size(); i++) {
      seeds.add(luck.nextLong() >>> 1);
      candidates.add(parts.train(recipe, rows, seeds.getLast()));
      useMachine();
    }
    int taken = sweep.taken(version, candidates, holdout);
    long seed = seeds.get(taken);
    Classifier model = candidates.get(taken);
    again.put(version, record.again(parts, recipe, rows, seed));
    Supplier<Classifier> repeat = record.forALook(version, parts, recipe, rows, seed);
    record.enter(version, model, repeat, holdout);
    String from = "impressions to day " + newestDay;
    long made = run.trace().record(new Happening.ArtifactMade(version, "model", from, rows.size()));
    var candidate =
        new ModelArtifact(
            version,
            model,
            from,
            run.simulation().now(),
            Math.max(0, newestDay) * SimTime.DAY,
            0,
            made);
    var training =
        ShopBench.training(
            candidate, table -> parts.train(recipe, table, seed), rows, holdout, repeat);
    run.log().enter(training);
    last = Optional.of(training);
    return candidate;
  }

  /// Returns the last training, as it can be done again.
  Optional<Workbench.Training> last() {
    return last;
  }

  /// Returns what comes out when a candidate is trained once more.
  ModelArtifact again(ModelArtifact candidate) {
    useMachine();
    return Optional.ofNullable(again.get(candidate.version()))
        .map(repeat -> candidate.with(repeat.get()))
        .orElse(candidate);
  }

  private void useMachine() {
    double cost = MACHINE_HOURS * COST_PER_MACHINE_HOUR;
    run.trace().record(new Happening.MachineUsed("training", MACHINE_HOURS, cost));
  }
}
