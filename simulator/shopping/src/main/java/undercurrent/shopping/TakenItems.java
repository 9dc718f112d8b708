package undercurrent.shopping;

/// The items that are candidates of a request already.
public final class TakenItems {
  private final boolean[] taken;
  private final int[] items;
  private int size;

  /// Makes an empty set.
  ///
  /// @param range the number of items that there are
  public TakenItems(int range) {
    taken = new boolean[range];
    items = new int[range];
  }

  /// Returns whether an item is in it.
  public boolean contains(int item) {
    return taken[item];
  }

  /// Returns how many items are in it.
  public int size() {
    return size;
  }

  /// Adds an item that is not in it.
  void add(int item) {
    taken[item] = true;
    items[size++] = item;
  }

  /// Takes all items out.
  void clear() {
    while (size > 0) {
      taken[items[--size]] = false;
    }
  }
}
