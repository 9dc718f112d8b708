package undercurrent.shopping;

import java.util.Arrays;

/// How often two items are found in the same set: the same basket, or the same customer's past.
///
/// Similarity is the shrunk cosine n(a,b) / (√(n(a)·n(b)) + shrink); shrinking keeps pairs that
/// were seen once from looking perfect. Counts saturate at 65,535.
public final class CoOccurrence {
  private static final int BLOCK_SHIFT = 5; // blocks of 32 items: half a line of the cache each

  private final char[][] together;
  private final int[] sets;
  private final double[] roots;
  private final double shrink;

  /// Makes an empty table.
  ///
  /// @param items the number of items
  /// @param shrink what is added to the denominator; 10 in the reference table
  public CoOccurrence(int items, double shrink) {
    this.together = new char[items][0];
    this.sets = new int[items];
    this.roots = new double[items];
    this.shrink = shrink;
  }

  /// Counts a set of different items.
  public void add(int[] items) {
    for (int item : items) {
      char[] row = row(item);
      for (int other : items) {
        row[other] += (char) (row[other] < Character.MAX_VALUE ? 1 : 0);
        int block = block(other);
        row[block] = (char) Math.max(row[block], row[other]);
      }
      sets[item]++;
      roots[item] = StrictMath.sqrt(sets[item]);
    }
  }

  private char[] row(int item) {
    if (together[item].length == 0) {
      together[item] = new char[sets.length + 1 + (sets.length >> BLOCK_SHIFT)];
    }
    return together[item];
  }

  /// Returns where the greatest count of an item's block stands: behind the counts. Counts only rise,
  /// so it is easily kept, and whoever looks for great counts passes over whole blocks.
  private int block(int item) {
    return sets.length + (item >> BLOCK_SHIFT);
  }

  /// Returns the similarity of two items, 0 where they never met.
  public double similarity(int item, int other) {
    if (together[item].length == 0 || item == other) {
      return 0;
    }
    return together[item][other] / (roots[item] * roots[other] + shrink);
  }

  /// Returns the most similar items, the best first, without those never met.
  ///
  /// @param limit how many at most
  public Neighbours neighbours(int item, int limit) {
    return neighbours(item, limit, new int[0]);
  }

  /// Returns the same, sooner: as many items as the limit that are likely to be near give a bound
  /// below which none of the nearest can be.
  Neighbours neighbours(int item, int limit, int[] likely) {
    double bar = likely.length == limit ? Double.POSITIVE_INFINITY : 0;
    for (int i = 0; i < likely.length && bar > 0; i++) {
      bar = Math.min(bar, similarity(item, likely[i]) * (1 - 1e-9)); // safe against rounding
    }
    var best = new Selection(limit);
    char[] row = together[item];
    int least = leastCount(item, bar);
    for (int other = 0; row.length > 0 && other < sets.length; other++) {
      if (row[block(other)] < least) {
        other |= (1 << BLOCK_SHIFT) - 1;
      } else if (row[other] >= least && other != item) {
        double scale = roots[item] * roots[other] + shrink;
        if (row[other] >= bar * scale) { // one equal to the bar comes too late: ids rise
          best.offer(other, row[other] / scale);
          bar = Math.max(bar, best.bar());
          least = leastCount(item, bar);
        }
      }
    }
    return new Neighbours(best.items(), best.values());
  }

  /// Returns how often two items must have met to be as similar as the bar, at least once.
  ///
  /// The other item was in as many sets as they met in, or more, so c / (√n·√c + shrink) is a bound
  /// for their similarity; it is the bar where √c is the positive root of a quadratic equation.
  private int leastCount(int item, double bar) {
    double half = bar * roots[item] / 2;
    double root = half + StrictMath.sqrt(half * half + bar * shrink);
    return Math.max(1, (int) (root * root * (1 - 1e-9))); // safe against rounding
  }

  /// Items and how similar they are, the best first.
  ///
  /// @param items the ids
  /// @param similarities a number for each
  public record Neighbours(int[] items, double[] similarities) {

    /// Returns how many there are.
    public int size() {
      return items.length;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Neighbours that
          && Arrays.equals(items, that.items)
          && Arrays.equals(similarities, that.similarities);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(items) + Arrays.hashCode(similarities);
    }
  }
}
