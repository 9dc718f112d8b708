package undercurrent.random;

import java.util.Arrays;

/// Values that were observed, joined by straight lines between the order statistics.
///
/// Nothing below the least or above the greatest value observed is ever drawn, and the mean is that
/// of the straight lines, which is not quite that of the values (Law, section 6.2.4).
///
/// @param sorted the values, finite and at least one; they are sorted
public record Empirical(double[] sorted) implements Distribution {
  /// Checks and sorts the values.
  public Empirical {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("empirical needs at least one value, not 0");
    }
    for (int i = 0; i < sorted.length; i++) {
      Demand.finite("empirical", "a value at index " + i, sorted[i]);
    }
    sorted = sorted.clone();
    Arrays.sort(sorted);
  }

  @Override
  public double[] sorted() {
    return sorted.clone();
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    double place = probability * (sorted.length - 1);
    int below = (int) place;
    return below + 1 < sorted.length
        ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below])
        : sorted[below];
  }

  @Override
  public double cumulative(double x) {
    int last = sorted.length - 1;
    if (x >= sorted[last]) {
      return 1;
    }
    if (x < sorted[0]) {
      return 0;
    }
    int below = lastNotAbove(x);
    double share = (x - sorted[below]) / (sorted[below + 1] - sorted[below]);
    return (below + share) / last;
  }

  @Override
  public double mean() {
    if (sorted.length == 1) {
      return sorted[0];
    }
    double sum = 0;
    for (int i = 0; i + 1 < sorted.length; i++) {
      sum += (sorted[i] + sorted[i + 1]) / 2;
    }
    return sum / (sorted.length - 1);
  }

  @Override
  public double variance() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i + 1 < sorted.length; i++) {
      double left = sorted[i] - mean;
      double right = sorted[i + 1] - mean;
      sum += (left * left + left * right + right * right) / 3;
    }
    return sorted.length == 1 ? 0 : sum / (sorted.length - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Empirical(double[] values) && Arrays.equals(sorted, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }

  @Override
  public String toString() {
    return "Empirical[" + sorted.length + " values]";
  }

  private int lastNotAbove(double x) {
    int from = 0;
    int to = sorted.length - 1;
    while (to - from > 1) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] <= x) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
