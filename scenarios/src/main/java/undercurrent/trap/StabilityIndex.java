package undercurrent.trap;

import java.util.Arrays;

/// The population stability index (PSI): how far values have moved between bins that were a tenth
/// each.
///
/// The sum over bins of (q − p) ln(q / p), where p and q are the shares of a bin before and now,
/// neither below 0.0001. Below 0.1 is read as no shift, above 0.25 as a large one (Siddiqi 2006,
/// *Credit Risk Scorecards*).
final class StabilityIndex {
  private static final int BINS = 10;
  private static final double LEAST = 1e-4;

  private StabilityIndex() {}

  /// Returns the index of values against those of before, whose tenths make the bins; bins that
  /// ties make empty before count for nothing.
  static double of(double[] before, double[] now) {
    double[] sorted = before.clone();
    Arrays.sort(sorted);
    double[] edges = new double[BINS - 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = sorted[(i + 1) * sorted.length / BINS];
    }
    edges = Arrays.stream(edges).distinct().toArray();
    double[] was = shares(before, edges);
    double[] is = shares(now, edges);
    double sum = 0;
    for (int i = 0; i < was.length; i++) {
      sum += (is[i] - was[i]) * StrictMath.log(is[i] / was[i]);
    }
    return sum;
  }

  private static double[] shares(double[] values, double[] edges) {
    double[] shares = new double[edges.length + 1];
    for (double value : values) {
      int at = Arrays.binarySearch(edges, value);
      shares[at < 0 ? -at - 1 : at + 1] += 1.0 / values.length;
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.max(LEAST, shares[i]);
    }
    return shares;
  }
}
