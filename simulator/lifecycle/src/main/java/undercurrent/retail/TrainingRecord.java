package undercurrent.retail;

import java.util.List;
import java.util.function.Supplier;
import undercurrent.kernel.SimTime;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.ContextRecipe;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.system.ModelArtifact;
import undercurrent.system.ModelInUse;
import undercurrent.system.TrainingRun;

/// What is written down about a training: seed and snapshot, so that the same model can be made
/// again. Where they are not, training again takes another seed and the newest rows.
final class TrainingRecord {
  private static final String KEPT = "kept";
  private static final String NONE = "none";
  private static final String KEY = "training.record";
  private static final int WEEK = 7;
  private static final int MOST_TRIES = 3; // for who hopes for better luck; assumed

  private final Replication run;
  private final Settings settings;
  private final LearntPages pages;
  private final RandomStream again;
  private final RandomStream looks;

  TrainingRecord(Replication run, Settings settings, LearntPages pages) {
    this.run = run;
    this.settings = settings;
    this.pages = pages;
    this.again = run.streams().stream("training again");
    this.looks = run.streams().stream("training again, for a look");
  }

  /// Returns what a scenario can set about it.
  static Knob key() {
    return Knob.name(
        KEY, KEPT, "whether seed and snapshot of a training are written down", List.of(KEPT, NONE));
  }

  /// Tells whether the same model can be made again.
  boolean isKept() {
    return settings.name(KEY).equals(KEPT);
  }

  /// Returns how often a refused candidate is trained in all: once, where the same would come out.
  int tries() {
    return isKept() ? 1 : MOST_TRIES;
  }

  /// Returns what trains a model again from what is written down about it.
  ///
  /// @param parts what the scorer is made of
  Supplier<Classifier> again(
      ContextRecipe parts, ScoringRecipe recipe, LabeledTable rows, long seed) {
    return again(parts, recipe, rows, seed, again);
  }

  /// Returns the same for who only looks: on luck of its own, so that what goes out is not another
  /// model because somebody has looked.
  Supplier<Classifier> forALook(
      String version, ContextRecipe parts, ScoringRecipe recipe, LabeledTable rows, long seed) {
    return again(parts, recipe, rows, seed, looks.substream(version));
  }

  private Supplier<Classifier> again(
      ContextRecipe parts, ScoringRecipe recipe, LabeledTable rows, long seed, RandomStream luck) {
    return isKept() ? () -> parts.train(recipe, rows, seed) : () -> fromNewest(parts, recipe, luck);
  }

  private Classifier fromNewest(ContextRecipe parts, ScoringRecipe recipe, RandomStream luck) {
    int today = run.day();
    int window = (int) Math.round(settings.hours("training.window") / 24);
    LabeledTable newest =
        pages.training(Math.max(0, today - window), today, settings.count("training.rows"));
    return parts.train(recipe, newest, luck.nextLong() >>> 1);
  }

  /// Returns a model in service with what a new one could be made from, by the recipe in use.
  ///
  /// @param newest the rows of the last week, which it is not made from
  ModelInUse inUse(ModelArtifact service, ScoringRecipe recipe, LabeledTable newest) {
    int today = run.day();
    int window = (int) Math.round(settings.hours("training.window") / 24);
    int rows = settings.count("training.rows");
    return new ModelInUse(
        today,
        service.version(),
        SimTime.day(run.simulation().now() - service.newestDataAt()),
        service.model(),
        () ->
            recipe.train(
                pages.training(Math.max(0, today - WEEK - window), Math.max(0, today - WEEK), rows),
                today),
        newest);
  }

  /// Enters a training in the books.
  ///
  /// @param holdout rows on which two models can be compared
  void enter(String version, Classifier model, Supplier<Classifier> repeat, LoggedRows holdout) {
    run.log()
        .enter(
            new TrainingRun(
                run.day(), version, model, repeat, holdout.table(), holdout.requests()));
  }
}
