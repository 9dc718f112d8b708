package undercurrent.shopping;

/// A search among vectors for those with the highest dot product with another.
public interface VectorSearch {

  /// Returns the numbers of the vectors that were found, the highest product first and the lowest
  /// number first among equals.
  ///
  /// @param vector as long as the vectors that are searched
  /// @param length how many at most
  int[] nearest(double[] vector, int length);

  /// Returns the share of the nearest that a search finds, its recall@length: the mean over the
  /// queries, 1 where there is none.
  ///
  /// @param exact what finds all of them
  /// @param queries the vectors asked with
  /// @param length how many nearest each query asks for, 1 or more
  static double recall(
      VectorSearch search, VectorSearch exact, Iterable<double[]> queries, int length) {
    long wanted = 0;
    long found = 0;
    for (double[] query : queries) {
      int[] nearest = exact.nearest(query, length);
      int[] got = search.nearest(query, length);
      wanted += nearest.length;
      found += common(nearest, got);
    }
    return wanted == 0 ? 1 : (double) found / wanted;
  }

  private static long common(int[] some, int[] others) {
    long common = 0;
    for (int one : some) {
      for (int other : others) {
        common += one == other ? 1 : 0;
      }
    }
    return common;
  }
}
