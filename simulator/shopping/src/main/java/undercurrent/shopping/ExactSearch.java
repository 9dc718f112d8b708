package undercurrent.shopping;

/// Exact search for the vectors with the highest dot product with another: every vector is looked
/// at.
///
/// The numbers stand factor by factor, so that the inner loop runs over vectors and the JIT
/// vectorizes it; each product is added up in the order of the factors. For some thousands of
/// vectors of 64 factors this takes well below a millisecond.
public final class ExactSearch implements VectorSearch {
  private final double[][] byFactor;
  private final int size;

  /// Makes a search over vectors.
  ///
  /// @param vectors one or more, all equally long
  public ExactSearch(double[][] vectors) {
    size = vectors.length;
    byFactor = new double[vectors[0].length][size];
    for (int i = 0; i < size; i++) {
      for (int f = 0; f < byFactor.length; f++) {
        byFactor[f][i] = vectors[i][f];
      }
    }
  }

  /// Returns the dot product of each vector with another.
  public double[] products(double[] vector) {
    double[] products = new double[size];
    for (int f = 0; f < byFactor.length; f++) {
      add(vector[f], byFactor[f], products);
    }
    return products;
  }

  private static void add(double factor, double[] column, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * column[i];
    }
  }

  @Override
  public int[] nearest(double[] vector, int length) {
    double[] products = products(vector);
    var best = new Selection(length);
    for (int i = 0; i < size; i++) {
      best.offer(i, products[i]);
    }
    return best.items();
  }
}
