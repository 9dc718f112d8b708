package undercurrent.learning;

import java.util.Locale;
import org.tribuo.classification.sgd.linear.LinearSGDModel;

/// Multinomial logistic regression, trained by Tribuo with AdaGrad.
///
/// Features are standardised with the means and deviations of the training rows; the model keeps
/// them. A fresh Tribuo trainer serves each training, since a trainer that is used again gives
/// another model.
///
/// @param epochs passes over the rows, 1 or more
/// @param learningRate the step of AdaGrad; 0.1 with 8 epochs keeps prediction bias near its floor
/// @param seed the seed of the order in which rows are taken
public record LinearTrainer(int epochs, double learningRate, long seed) {
  private static final double EPSILON = 0.1; // of AdaGrad

  static {
    TribuoRows.keepQuiet();
  }

  /// Checks the settings.
  public LinearTrainer {
    if (epochs < 1 || !(learningRate > 0)) {
      throw new IllegalArgumentException(
          "a linear trainer needs epochs >= 1 and a learning rate above 0, not "
              + epochs
              + " and "
              + learningRate);
    }
  }

  /// Returns the trainer of trial worlds: 8 epochs at 0.1.
  public static LinearTrainer seeded(long seed) {
    return new LinearTrainer(8, 0.1, seed);
  }

  /// Trains a model on the rows of a table.
  ///
  /// @throws IllegalArgumentException when the table has no rows
  public LinearModel train(LabeledTable table) {
    return train(PreparedRows.of(table));
  }

  /// Trains a model on rows that were prepared before, for whoever trains on the same rows again.
  public LinearModel train(PreparedRows rows) {
    var trainer = new FusedLinearTrainer(learningRate, EPSILON, epochs, seed);
    LinearSGDModel model = trainer.train(rows.dataset());
    return new LinearModel(rows.table().columns(), rows.table().labels(), rows.scaling(), model);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "linear(epochs=%d rate=%s)", epochs, learningRate);
  }
}
