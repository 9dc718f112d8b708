package undercurrent.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gradient-boosted trees for two classes: each tree takes a damped Newton step down the log-loss
/// of the trees before it.
///
/// A leaf that holds rows with gradients g = p − y and curvatures h = p(1 − p) says −Σg / (Σh + 1),
/// at most 2 in size. The step is at most half, because then the loss of the training rows never
/// rises: along a leaf's step t it is at most Σg·t + Σh·(e^|t| − |t| − 1) (Bach, *Self-concordant
/// analysis for logistic regression*, 2010, lemma 1), which is below 0 while the step is under
/// 2·e^−|t|.
///
/// Friedman, *Greedy function approximation* (2001); Newton leaves as in Chen and Guestrin,
/// *XGBoost* (2016); splits among the bins of a histogram as in Ke et al., *LightGBM* (2017). No
/// chance is taken: all rows and all features are looked at.
///
/// @param rounds the number of trees, 1 or more
/// @param depth the most splits from the root to a leaf, 1 to 12
/// @param learningRate the part of a Newton step that is taken, above 0, at most 0.5
public record BoostingTrainer(int rounds, int depth, double learningRate) {
  /// The largest step for which the loss of the training rows cannot rise.
  public static final double MOST_RATE = 0.5;

  /// The deepest trees that are grown.
  public static final int MOST_DEPTH = 12;

  private static final int CLASSES = 2;

  /// Checks the settings.
  public BoostingTrainer {
    if (rounds < 1
        || depth < 1
        || depth > MOST_DEPTH
        || !(learningRate > 0 && learningRate <= MOST_RATE)) {
      throw new IllegalArgumentException(
          "boosted trees need 1 round or more, a depth of 1 to 12 and a learning rate above 0, at"
              + " most 0.5, not "
              + rounds
              + ", "
              + depth
              + ", "
              + learningRate);
    }
  }

  /// Trains a model on the rows of a table.
  ///
  /// @throws IllegalArgumentException when the table has no rows, or not two classes
  public BoostedTrees train(LabeledTable table) {
    if (table.size() == 0) {
      throw new IllegalArgumentException("nothing to train on: the table has no rows");
    }
    if (table.labels().size() != CLASSES) {
      throw new IllegalArgumentException(
          "boosted trees tell two classes apart, not " + table.labels());
    }
    double[][] rows = new double[table.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = table.row(i);
    }
    double first = firstScore(table);
    return new BoostedTrees(first, learningRate, grow(table, rows, first));
  }

  private List<Tree> grow(LabeledTable table, double[][] rows, double first) {
    var bins = Bins.of(rows);
    double[] scores = new double[rows.length];
    Arrays.fill(scores, first);
    double[] gradients = new double[rows.length];
    double[] curvatures = new double[rows.length];
    var trees = new ArrayList<Tree>();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < rows.length; i++) {
        double probability = BoostedTrees.probability(scores[i]);
        gradients[i] = probability - table.label(i);
        curvatures[i] = probability * (1 - probability);
      }
      Tree tree = new GradientTreeGrower(bins, gradients, curvatures, depth).grow();
      trees.add(tree);
      for (int i = 0; i < rows.length; i++) {
        scores[i] += learningRate * tree.leaf(rows[i])[0];
      }
    }
    return trees;
  }

  /// Returns the logarithm of the odds of the second class, by Laplace's rule of succession.
  private static double firstScore(LabeledTable table) {
    int second = 0;
    for (int i = 0; i < table.size(); i++) {
      second += table.label(i);
    }
    return StrictMath.log((second + 1.0) / (table.size() - second + 1.0));
  }
}
