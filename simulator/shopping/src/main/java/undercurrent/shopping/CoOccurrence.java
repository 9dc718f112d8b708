package undercurrent.shopping;

import java.util.Arrays;

/// How often two items are found in the same set: the same basket, or the same customer's past.
///
/// Similarity is the shrunk cosine n(a,b) / (√(n(a)·n(b)) + shrink); shrinking keeps pairs that
/// were seen once from looking perfect. Counts saturate at 32,767.
public final class CoOccurrence {
  private final short[][] together;
  private final int[] sets;
  private final double[] roots;
  private final float[] roughRoots;
  private final float[] margins;
  private final double shrink;

  /// Makes an empty table.
  ///
  /// @param items the number of items
  /// @param shrink what is added to the denominator; 10 in the reference table
  public CoOccurrence(int items, double shrink) {
    this.together = new short[items][0];
    this.sets = new int[items];
    this.roots = new double[items];
    this.roughRoots = new float[items];
    this.margins = new float[items];
    this.shrink = shrink;
  }

  /// Counts a set of different items.
  public void add(int[] items) {
    for (int item : items) {
      short[] row = row(item);
      for (int other : items) {
        row[other] += (short) (row[other] < Short.MAX_VALUE ? 1 : 0);
      }
      sets[item]++;
      roots[item] = StrictMath.sqrt(sets[item]);
      roughRoots[item] = (float) roots[item];
    }
  }

  private short[] row(int item) {
    if (together[item].length == 0) {
      together[item] = new short[sets.length];
    }
    return together[item];
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
    short[] row = together[item];
    measureMargins(row, bar * roots[item], bar * shrink);
    for (int other = 0; other < row.length; other++) {
      if (margins[other] >= 0 && row[other] > 0 && other != item) {
        double scale = roots[item] * roots[other] + shrink;
        if (row[other] >= bar * scale) { // one equal to the bar comes too late: ids rise
          best.offer(other, row[other] / scale);
          bar = Math.max(bar, best.bar());
        }
      }
    }
    return new Neighbours(best.items(), best.values());
  }

  /// Measures roughly by how much each item met another more often than the bar asks of it: in single
  /// precision and generously, so that few are left for the exact comparison and none is missed. The
  /// loop has no branches, and the compiler takes eight items at a time; it would not with `char`.
  private void measureMargins(short[] row, double slope, double least) {
    float roughSlope = (float) (slope * (1 - 1e-5));
    float roughLeast = (float) (least * (1 - 1e-5));
    float[] into = margins;
    float[] from = roughRoots;
    for (int other = 0; other < row.length; other++) {
      into[other] = row[other] - (roughSlope * from[other] + roughLeast);
    }
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
