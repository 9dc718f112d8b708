package undercurrent.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A step function that never falls, nearest to outcomes in the sum of squares: isotonic
/// regression.
///
/// It is found by pooling adjacent violators: scores in rising order are blocks of their own, and
/// while a block has a higher share than the next, the two become one. Neither Tribuo nor Commons
/// Math has it.
///
/// Ayer et al., *An empirical distribution function for sampling with incomplete information*
/// (1955); for the calibration of classifiers Zadrozny and Elkan (KDD 2002).
///
/// @param from the least score of each block, rising
/// @param shares the share that happened in each block, rising
public record Isotonic(double[] from, double[] shares) {

  /// Returns the function that is nearest to what happened at each score.
  ///
  /// @param scores the scores, 1 or more, in any order
  /// @param happened what happened at each
  /// @throws IllegalArgumentException without a score, or with another number of outcomes
  public static Isotonic of(double[] scores, boolean[] happened) {
    if (scores.length == 0 || scores.length != happened.length) {
      throw new IllegalArgumentException(
          "isotonic regression needs 1 score or more and an outcome for each, not "
              + scores.length
              + " and "
              + happened.length);
    }
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((a, b) -> Double.compare(scores[a], scores[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    var blocks = new Blocks(scores.length);
    for (int at = 0; at < order.length; ) {
      int next = at;
      double sum = 0;
      while (next < order.length && scores[order[next]] == scores[order[at]]) {
        sum += happened[order[next++]] ? 1 : 0;
      }
      blocks.add(scores[order[at]], sum, next - at);
      at = next;
    }
    return blocks.function();
  }

  /// Returns the value at a score: that of the last block that begins at or below it, of the first
  /// for scores below all.
  public double at(double score) {
    int place = Arrays.binarySearch(from, score);
    return shares[Math.max(0, place >= 0 ? place : -place - 2)];
  }

  /// The blocks so far, each with a lower share than the next.
  private static final class Blocks {
    private final double[] from;
    private final double[] sums;
    private final int[] sizes;
    private int count;

    Blocks(int most) {
      from = new double[most];
      sums = new double[most];
      sizes = new int[most];
    }

    void add(double score, double sum, int size) {
      from[count] = score;
      sums[count] = sum;
      sizes[count++] = size;
      while (count > 1 && share(count - 2) >= share(count - 1)) {
        sums[count - 2] += sums[count - 1];
        sizes[count - 2] += sizes[count - 1];
        count--;
      }
    }

    private double share(int block) {
      return sums[block] / sizes[block];
    }

    Isotonic function() {
      double[] shares = IntStream.range(0, count).mapToDouble(this::share).toArray();
      return new Isotonic(Arrays.copyOf(from, count), shares);
    }
  }
}
