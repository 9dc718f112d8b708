package undercurrent.statistics;

import java.util.LinkedHashMap;

/// The mean over rows that come in clusters, such as the places of one page: rows of one cluster
/// are alike, so that only clusters count as independent.
///
/// The interval is by Student's t with the cluster-robust standard error of Liang and Zeger
/// (*Longitudinal data analysis using generalized linear models*, 1986) for a mean: with e the sum
/// of a cluster's distances from the mean, and n rows in G clusters, its square is
/// `G / (G − 1) · Σe² / n²`, and there are G − 1 degrees of freedom. With one row a cluster that is
/// the usual interval, and over differences of pairs the paired t-test.
public final class ClusteredMean {
  private ClusteredMean() {}

  /// Returns the estimate of the mean of all rows; its count is the number of clusters.
  ///
  /// @param values a value for each row
  /// @param clusters the cluster of each row
  /// @param level how often such intervals hold the true mean, between 0 and 1
  /// @throws IllegalArgumentException without a row, or with another number of clusters
  public static Estimate of(double[] values, long[] clusters, double level) {
    if (values.length == 0 || values.length != clusters.length) {
      throw new IllegalArgumentException(
          "a clustered mean needs 1 row or more and a cluster for each, not "
              + values.length
              + " and "
              + clusters.length);
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    var distances = new LinkedHashMap<Long, Double>(); // keeps the order of rows
    for (int i = 0; i < values.length; i++) {
      distances.merge(clusters[i], values[i] - mean, Double::sum);
    }
    double squares = 0;
    for (double distance : distances.values()) {
      squares += distance * distance;
    }
    return Estimate.around(
        mean, half(squares, values.length, distances.size(), level), distances.size());
  }

  private static double half(double squares, int rows, int clusters, double level) {
    Confidence.checked(level);
    if (clusters < 2) {
      return 0;
    }
    double error = StrictMath.sqrt(squares * clusters / (clusters - 1.0)) / rows;
    return Confidence.reach(level, clusters - 1.0) * error;
  }
}
