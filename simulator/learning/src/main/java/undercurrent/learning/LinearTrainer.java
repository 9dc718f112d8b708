package undercurrent.learning;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

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
  private static final int NO_LOG = -1;
  private static final LabelFactory LABELS = new LabelFactory();

  /// Held here, because a logger that nobody holds is collected, and its level with it.
  private static final Logger TRIBUO_LOG = Logger.getLogger("org.tribuo");

  static {
    TRIBUO_LOG.setLevel(Level.WARNING);
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
    if (table.size() == 0) {
      throw new IllegalArgumentException("nothing to train on: the table has no rows");
    }
    var scaling = Standardization.of(table);
    var source = new SimpleDataSourceProvenance("rows of the run", LABELS);
    var dataset = new MutableDataset<Label>(source, LABELS);
    String[] names = table.columns().toArray(String[]::new);
    for (int i = 0; i < table.size(); i++) {
      var label = new Label(table.labels().get(table.label(i)));
      dataset.add(new ArrayExample<>(label, names, scaling.apply(table.row(i))));
    }
    var trainer =
        new LinearSGDTrainer(
            new LogMulticlass(), new AdaGrad(learningRate, 0.1), epochs, NO_LOG, 1, seed);
    LinearSGDModel model = trainer.train(dataset);
    return new LinearModel(table.columns(), table.labels(), scaling, model);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "linear(epochs=%d rate=%s)", epochs, learningRate);
  }
}
