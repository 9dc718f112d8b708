package undercurrent.learning;

import java.util.List;

/// A boosted model for two classes: the logarithm of the odds of the second is a first score plus
/// what the leaves add.
public final class BoostedTrees implements Classifier {
  private final double first;
  private final double learningRate;
  private final List<Tree> trees;

  /// @param first the score before the first tree
  /// @param learningRate the part of each leaf that is added
  /// @param trees the trees; each leaf holds one number
  BoostedTrees(double first, double learningRate, List<Tree> trees) {
    this.first = first;
    this.learningRate = learningRate;
    this.trees = List.copyOf(trees);
  }

  @Override
  public double[] probabilities(double[] row) {
    double score = first;
    for (Tree tree : trees) {
      score += learningRate * tree.leaf(row)[0];
    }
    double probability = probability(score);
    return new double[] {1 - probability, probability};
  }

  static double probability(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  @Override
  public long numbers() {
    return 2 + trees.stream().mapToLong(Tree::numbers).sum();
  }

  /// Returns the number of trees.
  public int rounds() {
    return trees.size();
  }

  /// Returns the model as it was after some of its rounds.
  ///
  /// @param rounds how many, 0 to [#rounds()]
  public BoostedTrees after(int rounds) {
    return new BoostedTrees(first, learningRate, trees.subList(0, rounds));
  }
}
