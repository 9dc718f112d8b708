package undercurrent.shopping;

/// Counts events of pairs (row, column) and remembers the day of the last one.
///
/// An open-addressing table of longs, the key of a pair beside its count and day, so that a look
/// finds all in one line of the cache: a quarter of a million pairs take eight megabytes. It is only
/// looked up, never walked through, so its order shows nowhere.
final class PairCounts {
  private static final int FIELDS = 2;

  private long[] slots = new long[FIELDS << 12];
  private int size;

  /// Counts an event and returns how many there were with it.
  int add(int row, int column, int day) {
    int slot = slotToFill(key(row, column));
    int count = 1 + (int) (slots[slot + 1] >>> 32);
    fill(slot, count, day);
    return count;
  }

  /// Sets the number of a pair, for a caller that numbers pairs rather than counts them.
  void set(int row, int column, int value) {
    fill(slotToFill(key(row, column)), value, 0);
  }

  /// Returns the number of events of a pair.
  int count(int row, int column) {
    return (int) (slots[slot(key(row, column)) + 1] >>> 32);
  }

  /// Returns the day of the last event of a pair, 0 where there was none.
  int lastDay(int row, int column) {
    return (int) slots[slot(key(row, column)) + 1];
  }

  private static long key(int row, int column) {
    return (((long) row << 32) | column) + 1; // 0 marks a free slot
  }

  private void fill(int slot, int count, int day) {
    slots[slot + 1] = ((long) count << 32) | (day & 0xFFFFFFFFL);
  }

  private int slotToFill(long key) {
    if (2 * FIELDS * size > slots.length) {
      grow();
    }
    int slot = slot(key);
    if (slots[slot] == 0) {
      slots[slot] = key;
      size++;
    }
    return slot;
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (FIELDS * (int) ((key * 0x9E3779B97F4A7C15L) >>> 40)) & mask;
    while (slots[slot] != key && slots[slot] != 0) {
      slot = (slot + FIELDS) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (int i = 0; i < old.length; i += FIELDS) {
      if (old[i] != 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }
}
