package undercurrent.statistics;

import java.util.Arrays;

/// Values that are kept, so that any quantile is exact.
public final class Quantiles {
  private double[] values = new double[64];
  private int count;
  private boolean sorted = true;

  /// Adds a value.
  public void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
    sorted = false;
  }

  /// Returns how many values were added.
  public int count() {
    return count;
  }

  /// Returns the value at a share of the sorted values, by linear interpolation (Hyndman and Fan's
  /// type 7); 0 when there are none.
  ///
  /// @param share 0 … 1
  public double at(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a quantile needs a share of 0 to 1, not " + share);
    }
    if (count == 0) {
      return 0;
    }
    if (!sorted) {
      Arrays.sort(values, 0, count);
      sorted = true;
    }
    double place = share * (count - 1);
    int below = (int) place;
    return below + 1 < count
        ? values[below] + (place - below) * (values[below + 1] - values[below])
        : values[below];
  }

  /// Returns the mean, 0 when there are none.
  public double mean() {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return count == 0 ? 0 : sum / count;
  }
}
