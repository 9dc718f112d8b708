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
    Sums sums = Sums.of(values, clusters);
    Confidence.checked(level);
    double half =
        sums.clusters < 2 ? 0 : Confidence.reach(level, sums.clusters - 1.0) * sums.error();
    return Estimate.around(sums.mean, half, sums.clusters);
  }

  /// Returns the cluster-robust standard error of the mean of all rows; 0 with a single cluster.
  ///
  /// @throws IllegalArgumentException without a row, or with another number of clusters
  public static double standardError(double[] values, long[] clusters) {
    return Sums.of(values, clusters).error();
  }

  /// @param squares the sum over clusters of the square of the sum of its distances from the mean
  private record Sums(double mean, double squares, int rows, int clusters) {
    static Sums of(double[] values, long[] clusters) {
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
      return new Sums(mean, squares, values.length, distances.size());
    }

    double error() {
      return clusters < 2 ? 0 : StrictMath.sqrt(squares * clusters / (clusters - 1.0)) / rows;
    }
  }
}
