package undercurrent.learning;

import java.util.Locale;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/// Factorization machines, trained by Tribuo with AdaGrad: logistic regression that also weighs the
/// product of every two features, by the dot product of a short vector for each.
///
/// Features are standardised with the means and deviations of the training rows; the model keeps
/// them. A fresh Tribuo trainer serves each training, as with [LinearTrainer].
///
/// Rendle, *Factorization machines* (ICDM 2010).
///
/// @param factors the length of the vectors, 1 to 64
/// @param epochs passes over the rows, 1 or more
/// @param learningRate the step of AdaGrad, above 0
/// @param seed the seed of the first vectors and of the order in which rows are taken
public record FactorizationTrainer(int factors, int epochs, double learningRate, long seed) {
  private static final int MOST_FACTORS = 64;
  private static final double DAMPING = 0.1; // AdaGrad's epsilon, as in LinearTrainer
  private static final double FIRST_SPREAD = 0.1; // of the vectors before training; assumed

  static {
    TribuoRows.keepQuiet();
  }

  /// Checks the settings.
  public FactorizationTrainer {
    if (factors < 1 || factors > MOST_FACTORS || epochs < 1 || !(learningRate > 0)) {
      throw new IllegalArgumentException(
          "a factorization machine needs 1 to 64 factors, epochs >= 1 and a learning rate above 0,"
              + " not "
              + factors
              + ", "
              + epochs
              + " and "
              + learningRate);
    }
  }

  /// Trains a model on the rows of a table.
  ///
  /// @throws IllegalArgumentException when the table has no rows
  public FactorizationModel train(LabeledTable table) {
    var scaling = Standardization.of(table);
    var trainer =
        new FMClassificationTrainer(
            new LogMulticlass(),
            new AdaGrad(learningRate, DAMPING),
            epochs,
            TribuoRows.NO_LOG,
            1,
            seed,
            factors,
            FIRST_SPREAD);
    var model = trainer.train(TribuoRows.of(table, scaling));
    return new FactorizationModel(table.columns(), table.labels(), scaling, model);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "factorization-machine(factors=%d epochs=%d rate=%s)",
        factors,
        epochs,
        learningRate);
  }
}
