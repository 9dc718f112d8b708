package undercurrent.learning;

import java.util.List;

/// The trees of a random forest; an answer is the mean of the shares of the leaves.
///
/// @param trees the trees, 1 or more
/// @param classes how many classes they tell apart
record Forest(List<Tree> trees, int classes) implements Classifier {

  @Override
  public long numbers() {
    return trees.stream().mapToLong(Tree::numbers).sum();
  }

  /// Returns the first trees of this forest, one at least.
  Forest first(int count) {
    return new Forest(trees.subList(0, Math.max(1, Math.min(count, trees.size()))), classes);
  }

  @Override
  public double[] probabilities(double[] row) {
    double[] mean = new double[classes];
    for (Tree tree : trees) {
      double[] leaf = tree.leaf(row);
      for (int k = 0; k < classes; k++) {
        mean[k] += leaf[k] / trees.size();
      }
    }
    return mean;
  }
}
