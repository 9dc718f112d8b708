package undercurrent.shopping.events;

import java.util.ArrayDeque;
import java.util.BitSet;

/// The numbers of the events that came in the last days, so that an event counts once.
///
/// What comes again after a week is not recognised; what is remembered must end somewhere (a week is
/// assumed). Events are numbered in the order in which they were made, so those of a day lie close
/// together and take a bit each.
final class RecentIds {
  private static final int DAYS = 7;

  private final ArrayDeque<Day> days = new ArrayDeque<>();

  RecentIds() {
    days.addFirst(new Day());
  }

  /// The numbers of a day, each as its distance from a block of 64 in which the first one is.
  private static final class Day {
    private BitSet seen = new BitSet();
    private long first = -1;

    boolean contains(long id) {
      return id >= first && id - first < seen.length() && seen.get((int) (id - first));
    }

    void add(long id) {
      long block = id & -64L;
      if (first < 0) {
        first = block;
      } else if (block < first) {
        beginAt(block);
      }
      seen.set((int) (id - first));
    }

    /// Moves what was seen behind an earlier beginning: an event that came late has a low number.
    private void beginAt(long block) {
      long[] old = seen.toLongArray();
      int blocks = (int) ((first - block) / 64);
      var moved = new long[blocks + old.length];
      System.arraycopy(old, 0, moved, blocks, old.length);
      seen = BitSet.valueOf(moved);
      first = block;
    }
  }

  /// Remembers a number, 0 or more, and returns whether it is new.
  boolean add(long id) {
    for (Day day : days) {
      if (day.contains(id)) {
        return false;
      }
    }
    days.getFirst().add(id);
    return true;
  }

  /// Forgets what is older than a week.
  void endDay() {
    days.addFirst(new Day());
    if (days.size() > DAYS) {
      days.removeLast();
    }
  }
}
