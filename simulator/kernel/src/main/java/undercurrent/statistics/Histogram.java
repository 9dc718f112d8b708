package undercurrent.statistics;

import java.util.Arrays;

/// Counts of values in bins that are fixed beforehand, with counts of what lies below and above.
///
/// Memory does not grow with the values, and histograms of equal bins can be merged. A quantile is
/// known up to the bin it lies in. A bin holds its lower edge and not its upper one.
public final class Histogram {

  /// A quantile and the bin that it is known to lie in.
  ///
  /// The exact quantile is the least of the values that at least the wished share of the values do
  /// not exceed (Hyndman and Fan's type 1). It lies in the bin for certain; the value is a guess by
  /// a straight line through the bin, and off by at most the width.
  ///
  /// @param value the guess
  /// @param low the lower edge of the bin, or the least value of all when that is higher
  /// @param high the upper edge of the bin, or the greatest value of all when that is lower
  public record Quantile(double value, double low, double high) {

    /// Returns by how much the value may be off at most.
    public double resolution() {
      return high - low;
    }
  }

  private final double[] edges;
  private final boolean isLogarithmic;
  private final long[] counts; // below, then the bins, then above
  private long count;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  private Histogram(double[] edges, boolean isLogarithmic) {
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i - 1] < edges[i])) {
        throw new IllegalArgumentException(
            "bins from "
                + edges[0]
                + " on are too narrow for a double: take fewer than "
                + (edges.length - 1));
      }
    }
    this.edges = edges;
    this.isLogarithmic = isLogarithmic;
    this.counts = new long[edges.length + 1];
  }

  /// Returns an empty histogram whose bins are equally wide.
  ///
  /// @param low the lower edge of the first bin
  /// @param high the upper edge of the last bin, above `low`
  /// @param bins how many, 1 or more
  public static Histogram linear(double low, double high, int bins) {
    check(low < high && Double.isFinite(high - low), low, high, bins);
    var edges = new double[bins + 1];
    Arrays.setAll(edges, i -> low + (high - low) * i / bins);
    edges[bins] = high;
    return new Histogram(edges, false);
  }

  /// Returns an empty histogram whose bins each reach up to the same multiple of where they begin,
  /// so that a quantile is known up to the same share of itself over many orders of magnitude.
  ///
  /// @param low the lower edge of the first bin, above 0
  /// @param high the upper edge of the last bin, above `low`
  /// @param bins how many, 1 or more
  public static Histogram logarithmic(double low, double high, int bins) {
    check(low > 0 && low < high && Double.isFinite(high), low, high, bins);
    double step = (StrictMath.log(high) - StrictMath.log(low)) / bins;
    var edges = new double[bins + 1];
    Arrays.setAll(edges, i -> low * StrictMath.exp(step * i));
    edges[bins] = high;
    return new Histogram(edges, true);
  }

  private static void check(boolean holds, double low, double high, int bins) {
    if (!holds || bins < 1) {
      throw new IllegalArgumentException(
          "a histogram needs low < high (above 0 on a logarithmic scale) and 1 bin or more, not "
              + low
              + ", "
              + high
              + " and "
              + bins);
    }
  }

  /// Adds a finite value.
  public void add(double value) {
    counts[place(Given.number("a histogram", value))]++;
    count++;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }

  /// Adds all values of another histogram, which stays as it is.
  ///
  /// @throws IllegalArgumentException when its bins are others
  public void merge(Histogram other) {
    if (!Arrays.equals(edges, other.edges)) {
      throw new IllegalArgumentException(
          "histograms merge when their bins are equal, not " + this + " and " + other);
    }
    Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
    count += other.count;
    least = Math.min(least, other.least);
    most = Math.max(most, other.most);
  }

  /// Returns how many values were added.
  public long count() {
    return count;
  }

  /// Returns how many bins there are.
  public int bins() {
    return edges.length - 1;
  }

  /// Returns how many values lie in a bin.
  ///
  /// @param bin 0 … bins − 1
  public long count(int bin) {
    return counts[checked(bin, bins() - 1) + 1];
  }

  /// Returns where a bin begins, which is where the one before it ends.
  ///
  /// @param bin 0 … bins; the last is the upper edge of the last bin
  public double edge(int bin) {
    return edges[checked(bin, bins())];
  }

  /// Returns how many values lie below the first bin.
  public long below() {
    return counts[0];
  }

  /// Returns how many values lie above the last bin or on its upper edge.
  public long above() {
    return counts[counts.length - 1];
  }

  /// Returns a quantile with the bin that holds it.
  ///
  /// @param share 0 … 1; 0 asks for the least value and 1 for the greatest
  /// @throws IllegalStateException when there are no values
  public Quantile quantile(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a quantile needs a share of 0 to 1, not " + share);
    }
    if (count == 0) {
      throw new IllegalStateException("a histogram without values has no quantiles");
    }
    // The share is taken as the decimal that was written: 0.07 of 100 values is the seventh.
    double rank = Math.max(1, Math.ceil(share * count * (1 - 1e-14)));
    int place = 0;
    long before = 0;
    while (before + counts[place] < rank) {
      before += counts[place++];
    }
    double low = place == 0 ? least : Math.max(least, edges[place - 1]);
    double high = place == edges.length ? most : Math.min(most, edges[place]);
    double value = low + (high - low) * ((rank - before - 0.5) / counts[place]);
    return new Quantile(value, low, high);
  }

  @Override
  public String toString() {
    return bins()
        + (isLogarithmic ? " logarithmic" : " linear")
        + " bins from "
        + edges[0]
        + " to "
        + edges[bins()];
  }

  private int place(double value) {
    int last = edges.length - 1;
    if (value < edges[0] || value >= edges[last]) {
      return value < edges[0] ? 0 : last + 1;
    }
    if (isLogarithmic) {
      int found = Arrays.binarySearch(edges, value);
      return found >= 0 ? found + 1 : -found - 1;
    }
    int guess = Math.min(last, 1 + (int) ((value - edges[0]) / (edges[last] - edges[0]) * last));
    // Rounding may put a value beside an edge on the wrong side of it.
    while (value < edges[guess - 1]) {
      guess--;
    }
    while (value >= edges[guess]) {
      guess++;
    }
    return guess;
  }

  private static int checked(int bin, int last) {
    if (bin < 0 || bin > last) {
      throw new IllegalArgumentException("there are bins 0 to " + last + ", and none is " + bin);
    }
    return bin;
  }
}
