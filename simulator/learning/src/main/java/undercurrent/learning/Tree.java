package undercurrent.learning;

/// A decision tree on arrays: node 0 is the root, an inner node asks whether a feature is at most a
/// threshold, a leaf holds the share of each class.
///
/// @param feature the feature that a node asks for; -1 at a leaf
/// @param threshold what the feature is compared with; rows at most this go left
/// @param left the node for rows that are at most the threshold
/// @param right the node for the others
/// @param shares the share of each class, at leaves; empty elsewhere
record Tree(int[] feature, double[] threshold, int[] left, int[] right, double[][] shares) {

  /// Returns how many numbers its arrays hold.
  long numbers() {
    long leaves = 0;
    for (double[] leaf : shares) {
      leaves += leaf.length;
    }
    return 4L * feature.length + leaves;
  }

  /// Returns the shares of the leaf that a row comes to.
  double[] leaf(double[] row) {
    int node = 0;
    while (feature[node] >= 0) {
      node = row[feature[node]] <= threshold[node] ? left[node] : right[node];
    }
    return shares[node];
  }
}
