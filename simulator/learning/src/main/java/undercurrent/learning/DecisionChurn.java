package undercurrent.learning;

import java.util.Arrays;

/// Decisions that turn round when one classifier takes the place of another.
///
/// With yes or no a row is decided on when its score reaches a threshold, which stays: the one over which
/// the earlier classifier has a given share of the rows. Of more than two classes the decision is the most
/// likely one.
public final class DecisionChurn {
  private DecisionChurn() {}

  /// Returns whether the decision on each row turns round.
  ///
  /// @param share of the rows that the earlier classifier decides on, more than 0 and at most 1; of no
  ///   account where there are more than two classes
  public static boolean[] flipped(
      Classifier before, Classifier after, LabeledTable rows, double share) {
    if (rows.labels().size() > 2) {
      return renamed(before, after, rows);
    }
    double[] old = BinaryQuality.scores(before, rows);
    double[] fresh = BinaryQuality.scores(after, rows);
    double threshold = threshold(old, share);
    boolean[] flipped = new boolean[old.length];
    for (int i = 0; i < flipped.length; i++) {
      flipped[i] = old[i] >= threshold != fresh[i] >= threshold;
    }
    return flipped;
  }

  private static boolean[] renamed(Classifier before, Classifier after, LabeledTable rows) {
    boolean[] renamed = new boolean[rows.size()];
    for (int i = 0; i < renamed.length; i++) {
      renamed[i] = before.mostLikely(rows.row(i)) != after.mostLikely(rows.row(i));
    }
    return renamed;
  }

  private static double threshold(double[] scores, double share) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int over = (int) Math.round(share * sorted.length);
    return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length - over)];
  }
}
