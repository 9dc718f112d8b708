package undercurrent.av;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Production;
import undercurrent.system.Workbench;

/// What the perception team can try away from the cars.
record DrivingBench(
    Replication run,
    Settings settings,
    Supplier<Optional<Workbench.Training>> trainings,
    Production production)
    implements Workbench {

  @Override
  public Optional<Training> lastTraining() {
    return trainings.get();
  }

  @Override
  public Optional<ModelArtifact> inService() {
    return Optional.of(production.current());
  }

  @Override
  public Optional<Classifier> asCalled() {
    return Optional.of(production.called(production.current()).model());
  }

  @Override
  public LabeledTable prepared(LabeledTable logged) {
    return run.pipelines().get(DrivingLifecycle.PREPARATION).apply(logged);
  }

  @Override
  public SequencedMap<String, Double> latencyLimits() {
    var limits = new LinkedHashMap<String, Double>();
    limits.put("perception", settings.number("system-development.latency-budget"));
    return limits;
  }

  @Override
  public String cadence() {
    return "loop.every";
  }
}
