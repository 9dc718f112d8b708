package undercurrent.learning;

import java.util.Arrays;

/// The rows of a table as small numbers: each feature cut at quantiles of its values, so that a split
/// is looked for among some dozens of places instead of all.
///
/// @param edges for each feature the upper ends of its bins but the last, rising
/// @param codes for each feature the bin of each row
record Bins(double[][] edges, byte[][] codes) {
  private static final int MOST = 64;

  /// Returns the bins of rows, each of the same width.
  static Bins of(double[][] rows) {
    int width = rows[0].length;
    double[][] edges = new double[width][];
    byte[][] codes = new byte[width][rows.length];
    double[] values = new double[rows.length];
    for (int feature = 0; feature < width; feature++) {
      for (int i = 0; i < rows.length; i++) {
        values[i] = rows[i][feature];
      }
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      edges[feature] = edges(sorted);
      for (int i = 0; i < rows.length; i++) {
        codes[feature][i] = (byte) bin(edges[feature], values[i]);
      }
    }
    return new Bins(edges, codes);
  }

  /// Returns how many bins a feature has.
  int count(int feature) {
    return edges[feature].length + 1;
  }

  /// Brings those of some rows to the front whose bin of a feature is not above another.
  ///
  /// @param rows the rows; their order from one place to another is changed
  /// @return the place of the first row that is above it
  int partition(int[] rows, int from, int to, int feature, int highest) {
    byte[] ofFeature = codes[feature];
    int middle = from;
    for (int i = from; i < to; i++) {
      if (ofFeature[rows[i]] <= highest) {
        int row = rows[i];
        rows[i] = rows[middle];
        rows[middle++] = row;
      }
    }
    return middle;
  }

  private static double[] edges(double[] sorted) {
    double[] edges = new double[MOST - 1];
    int count = 0;
    for (int cut = 1; cut < MOST; cut++) {
      int at = (int) ((long) cut * sorted.length / MOST);
      if (at > 0 && sorted[at - 1] < sorted[at]) {
        double edge = (sorted[at - 1] + sorted[at]) / 2;
        if (count == 0 || edge > edges[count - 1]) {
          edges[count++] = edge;
        }
      }
    }
    return Arrays.copyOf(edges, count);
  }

  private static int bin(double[] edges, double value) {
    int low = 0;
    int high = edges.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value <= edges[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
