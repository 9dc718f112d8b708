package undercurrent.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.laboratory.Planner;
import undercurrent.lifecycle.Plan;
import undercurrent.random.RandomStreams;
import undercurrent.replication.Replications;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.statistics.Estimate;

/// What a law may use to be measured: luck, cores, and whole runs of the lifecycles on their
/// embedded worlds.
///
/// Arms of several laws that are the same are run once.
public final class LawTrial {
  /// How many times a law takes chance anew.
  public static final int SEEDS = 10;

  private final long seed;
  private final int workers;
  private final Planner planner;
  private final Catalogue catalogue;
  private final ScenarioReader reader;
  private final Map<LawArm, RunResult> runs = new ConcurrentHashMap<>();

  /// Makes a trial.
  ///
  /// @param seed the seed of all luck, 0 or more
  /// @param workers how many replications run at once, 1 or more; the results do not depend on it
  public LawTrial(long seed, int workers) {
    this.seed = seed;
    this.workers = workers;
    this.catalogue = Catalogue.load();
    this.planner = new Planner(catalogue, Optional.empty());
    this.reader = new ScenarioReader(new CatalogueVocabulary(catalogue));
  }

  /// Returns the seed.
  public long seed() {
    return seed;
  }

  /// Returns how many replications run at once.
  public int workers() {
    return workers;
  }

  /// Returns who runs replications.
  public Replications replications() {
    return new Replications(workers, () -> false, done -> {});
  }

  /// Measures something on each of the [#SEEDS].
  public List<Double> values(ToDoubleFunction<RandomStreams> measurement) {
    return replications()
        .all(SEEDS, number -> measurement.applyAsDouble(new RandomStreams(seed, number)));
  }

  /// Measures something on each of the [#SEEDS] and returns its mean with its 95 % interval.
  public Estimate estimate(ToDoubleFunction<RandomStreams> measurement) {
    return Estimate.of(values(measurement));
  }

  /// Returns the plan of an arm.
  public Plan plan(LawArm arm) {
    return switch (reader.readText("law", arm.yaml())) {
      case Reading.Valid valid -> planner.plan(valid.scenario());
      case Reading.Invalid invalid ->
          throw new IllegalStateException(
              "a law asks for an arm that cannot be read: " + invalid.diagnostics());
    };
  }

  /// Returns the planner, for debts and their remedies.
  public Planner planner() {
    return planner;
  }

  /// Returns the runs of an arm on the [#SEEDS].
  public RunResult run(LawArm arm) {
    return runs.computeIfAbsent(arm, key -> run(List.of(plan(key))).getFirst());
  }

  /// Returns the runs of some plans on the [#SEEDS], with the same luck in all of them.
  public List<RunResult> run(List<Plan> arms) {
    return run(arms, SEEDS);
  }

  /// Returns the runs of some plans on more or fewer seeds, with the same luck in all of them.
  public List<RunResult> run(List<Plan> arms, int seeds) {
    return new Experiment(seed, seeds, 0, workers, done -> {}, () -> false).run(arms);
  }
}
