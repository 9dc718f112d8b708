package undercurrent.shopping;

import java.util.Arrays;

/// Keeps the items with the highest values of those offered, the lowest id first among equals.
public final class Selection {
  private final int[] items;
  private final double[] values;
  private int size;

  /// Makes an empty selection.
  ///
  /// @param limit how many items it keeps at most
  public Selection(int limit) {
    items = new int[limit];
    values = new double[limit];
  }

  /// Offers an item. Few offers get past the first comparison, so insertion is quick enough.
  public void offer(int item, double value) {
    if (size == items.length && (size == 0 || !before(item, value, size - 1))) {
      return;
    }
    int at = size < items.length ? size++ : size - 1;
    while (at > 0 && before(item, value, at - 1)) {
      items[at] = items[at - 1];
      values[at] = values[at - 1];
      at--;
    }
    items[at] = item;
    values[at] = value;
  }

  private boolean before(int item, double value, int at) {
    return value > values[at] || (value == values[at] && item < items[at]);
  }

  /// Returns the lowest value that still gets in, −∞ while there is room.
  public double bar() {
    return size < items.length ? Double.NEGATIVE_INFINITY : values[size - 1];
  }

  /// Returns whether one more item puts out another.
  public boolean isFull() {
    return size == items.length;
  }

  /// Returns the items, the best first.
  public int[] items() {
    return Arrays.copyOf(items, size);
  }

  /// Returns the value of each of them.
  public double[] values() {
    return Arrays.copyOf(values, size);
  }
}
