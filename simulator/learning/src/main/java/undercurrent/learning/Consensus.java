package undercurrent.learning;

import java.util.Arrays;
import java.util.List;

/// What several annotators' votes come to: one class an item, and how sure that is.
///
/// @param labels one class an item; -1 where nobody voted
/// @param certainties one number an item, from 0 to 1: the share of votes, or the posterior
public record Consensus(int[] labels, double[] certainties) {

  /// Returns the class that most votes of an item name; of equals the one that was named first.
  ///
  /// For independent annotators that err with probability e towards one class, the error is the
  /// upper tail of a binomial: 0.1 becomes 0.028 with three and 0.00856 with five.
  public static Consensus ofMajority(List<Vote> votes, int items, int classes) {
    int[][] counts = new int[items][classes];
    int[] labels = new int[items];
    double[] certainties = new double[items];
    Arrays.fill(labels, -1);
    for (Vote vote : votes) {
      counts[vote.item()][vote.label()]++;
    }
    for (Vote vote : votes) {
      int[] own = counts[vote.item()];
      int best = labels[vote.item()];
      if (best < 0 || own[vote.label()] > own[best]) {
        labels[vote.item()] = vote.label();
      }
    }
    for (int item = 0; item < items; item++) {
      int all = 0;
      for (int count : counts[item]) {
        all += count;
      }
      certainties[item] = all == 0 ? 0 : (double) counts[item][labels[item]] / all;
    }
    return new Consensus(labels, certainties);
  }
}
