package undercurrent.shopping;

/// Counts events of pairs (row, column) and remembers the day of the last one.
///
/// An open-addressing table of longs: a quarter of a million pairs take ten megabytes. It is only
/// looked up, never walked through, so its order shows nowhere.
final class PairCounts {
  private long[] keys = new long[1 << 12];
  private int[] counts = new int[1 << 12];
  private int[] lastDays = new int[1 << 12];
  private int size;

  /// Counts an event and returns how many there were with it.
  int add(int row, int column, int day) {
    if (2 * size > keys.length) {
      grow();
    }
    long key = key(row, column);
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    lastDays[slot] = day;
    return ++counts[slot];
  }

  /// Sets the number of a pair, for a caller that numbers pairs rather than counts them.
  void set(int row, int column, int value) {
    add(row, column, 0);
    counts[slot(key(row, column))] = value;
  }

  /// Returns the number of events of a pair.
  int count(int row, int column) {
    return counts[slot(key(row, column))];
  }

  /// Returns the day of the last event of a pair, 0 where there was none.
  int lastDay(int row, int column) {
    return lastDays[slot(key(row, column))];
  }

  private static long key(int row, int column) {
    return (((long) row << 32) | column) + 1; // 0 marks a free slot
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] != key && keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    int[] oldDays = lastDays;
    keys = new long[2 * oldKeys.length];
    counts = new int[keys.length];
    lastDays = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
        lastDays[slot] = oldDays[i];
      }
    }
  }
}
