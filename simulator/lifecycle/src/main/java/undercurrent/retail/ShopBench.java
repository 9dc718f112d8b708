package undercurrent.retail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.shopping.LoggedRows;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Production;
import undercurrent.system.Workbench;

/// What the people of the shop can try away from its pages.
record ShopBench(Replication run, Settings settings, ProductionTraining training)
    implements Workbench {

  /// Returns a training as it can be done again.
  ///
  /// @param recipe how a model is made of rows
  /// @param repeat trains on the same rows from what is written down about the training
  static Workbench.Training training(
      ModelArtifact made,
      Function<LabeledTable, Classifier> recipe,
      LabeledTable rows,
      LoggedRows holdout,
      Supplier<Classifier> repeat) {
    return new Workbench.Training(
        made.version(),
        rows,
        table -> table == rows ? repeat.get() : recipe.apply(table),
        made.model(),
        holdout.table(),
        List.of());
  }

  @Override
  public Optional<Training> lastTraining() {
    return training.last();
  }

  @Override
  public Optional<ModelArtifact> inService() {
    return training.production().map(Production::current);
  }

  @Override
  public Optional<Classifier> asCalled() {
    return training.production().map(p -> p.called(p.current()).model());
  }

  @Override
  public LabeledTable prepared(LabeledTable logged) {
    return run.pipelines().get(RetailLifecycle.FEATURES).apply(logged);
  }

  @Override
  public SequencedMap<String, Double> latencyLimits() {
    var limits = new LinkedHashMap<String, Double>();
    for (String service : RetailLifecycle.SERVICES) {
      limits.put(service, settings.number("serving.timeout"));
    }
    return limits;
  }

  @Override
  public String cadence() {
    return "training.every";
  }
}
