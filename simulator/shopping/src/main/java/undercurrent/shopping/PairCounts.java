package undercurrent.shopping;

import java.util.Arrays;

/// Counts events of pairs (row, column) and remembers the day of the last one.
///
/// Each row has an open-addressing table of its own, a column beside its count and day: whoever asks
/// for hundreds of columns of one row, as a page does of its customer, finds them in few lines of the
/// cache. Rows are numbered from 0 without great gaps. A table is only looked up, never walked
/// through, so its order shows nowhere.
final class PairCounts {
  private static final int FIELDS = 2;
  private static final long[] NOTHING = new long[FIELDS]; // a free slot; never written to

  private long[][] tables = new long[0][];
  private int[] sizes = new int[0];

  /// Counts an event and returns how many there were with it.
  int add(int row, int column, int day) {
    long[] table = withRoom(row);
    int slot = taken(table, row, column);
    int count = 1 + (int) (table[slot + 1] >>> 32);
    table[slot + 1] = value(count, day);
    return count;
  }

  /// Sets the number of a pair, for a caller that numbers pairs rather than counts them.
  void set(int row, int column, int number) {
    long[] table = withRoom(row);
    table[taken(table, row, column) + 1] = value(number, 0);
  }

  /// Returns the number of events of a pair.
  int count(int row, int column) {
    return (int) (found(row, column) >>> 32);
  }

  /// Returns the day of the last event of a pair, 0 where there was none.
  int lastDay(int row, int column) {
    return (int) found(row, column);
  }

  private static long value(int count, int day) {
    return ((long) count << 32) | (day & 0xFFFFFFFFL);
  }

  private long found(int row, int column) {
    long[] table = row < tables.length ? tables[row] : NOTHING;
    return table[slot(table, key(column)) + 1];
  }

  private static long key(int column) {
    return column + 1L; // 0 marks a free slot
  }

  private int taken(long[] table, int row, int column) {
    int slot = slot(table, key(column));
    if (table[slot] == 0) {
      table[slot] = key(column);
      sizes[row]++;
    }
    return slot;
  }

  private static int slot(long[] table, long key) {
    int mask = table.length - 1;
    int slot = (FIELDS * (int) ((key * 0x9E3779B97F4A7C15L) >>> 40)) & mask;
    while (table[slot] != key && table[slot] != 0) {
      slot = (slot + FIELDS) & mask;
    }
    return slot;
  }

  /// Returns the table of a row, at most half full when one more column is in it.
  private long[] withRoom(int row) {
    if (row >= tables.length) {
      int from = tables.length;
      tables = Arrays.copyOf(tables, Math.max(row + 1, 2 * from));
      Arrays.fill(tables, from, tables.length, NOTHING);
      sizes = Arrays.copyOf(sizes, tables.length);
    }
    if (2 * FIELDS * (sizes[row] + 1) > tables[row].length) {
      tables[row] = grown(tables[row]);
    }
    return tables[row];
  }

  private static long[] grown(long[] old) {
    long[] table = new long[Math.max(FIELDS << 2, 2 * old.length)];
    for (int i = 0; i < old.length; i += FIELDS) {
      if (old[i] != 0) {
        int slot = slot(table, old[i]);
        table[slot] = old[i];
        table[slot + 1] = old[i + 1];
      }
    }
    return table;
  }
}
