package undercurrent.av;

import undercurrent.learning.Classifier;
import undercurrent.learning.ForestTrainer;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.learning.PreparedRows;

/// One way of making a model out of rows: a learning rate of the linear model, a size of the forest, or a
/// tree of another seed.
///
/// @param learner what learns, one of [Training#LEARNERS]
/// @param number which of its settings, from 0
/// @param recipe how many models it is made of
record Permutation(String learner, int number, SightRecipe recipe) {
  private static final int EPOCHS = 8;
  private static final double[] LEARNING_RATES = {0.1, 0.05, 0.2, 0.02};
  private static final int TREES = 30;
  private static final int[] DEPTHS = {12, 8, 16, 5};
  private static final double FEATURE_SHARE = 0.125;

  /// Rows to learn from, prepared once for all models of a sweep.
  record Rows(LabeledTable table, PreparedRows prepared) {
    static Rows of(LabeledTable table) {
      return new Rows(table, PreparedRows.of(table));
    }
  }

  /// Returns the model that it makes of rows.
  Classifier train(Rows rows, long seed) {
    return recipe.isPlain()
        ? one(rows.prepared(), seed)
        : recipe.train(part -> one(PreparedRows.of(part), seed), rows.table());
  }

  private Classifier one(PreparedRows rows, long seed) {
    return switch (learner) {
      case "forest" ->
          new ForestTrainer(TREES, DEPTHS[number % DEPTHS.length], FEATURE_SHARE, seed).train(rows);
      case "tree" -> new ForestTrainer(1, DEPTHS[0], 1, seed).train(rows);
      default ->
          new LinearTrainer(EPOCHS, LEARNING_RATES[number % LEARNING_RATES.length], seed)
              .train(rows);
    };
  }
}
