package undercurrent.shopping;

import java.util.ArrayDeque;
import java.util.Arrays;

/// How many lines each item had in the last 28 and in the last 7 days.
public final class RecentPopularity {
  /// The length of the long window, in days.
  public static final int LONG_DAYS = 28;

  /// The length of the short window, in days.
  public static final int SHORT_DAYS = 7;

  private static final int RANKED = 100;

  private final int[] longCounts;
  private final int[] shortCounts;
  private final ArrayDeque<int[]> days = new ArrayDeque<>();
  private int[] today = new int[256];
  private int lines;
  private long longTotal;
  private int[] ranking = new int[0];

  /// Makes empty windows.
  public RecentPopularity(int items) {
    longCounts = new int[items];
    shortCounts = new int[items];
  }

  /// Counts a line of the current day.
  public void add(int item) {
    if (lines == today.length) {
      today = Arrays.copyOf(today, 2 * lines);
    }
    today[lines++] = item;
    longCounts[item]++;
    longTotal++;
    shortCounts[item]++;
  }

  /// Ends the current day: what is too old leaves the windows, and the ranking is made anew.
  public void endDay() {
    days.addLast(Arrays.copyOf(today, lines));
    lines = 0;
    if (days.size() > LONG_DAYS) {
      longTotal -= days.getFirst().length;
      take(longCounts, days.removeFirst());
    }
    if (days.size() > SHORT_DAYS) {
      take(shortCounts, nthLast(SHORT_DAYS + 1));
    }
    rank();
  }

  private int[] nthLast(int n) {
    var backwards = days.descendingIterator();
    int[] found = backwards.next();
    for (int i = 1; i < n; i++) {
      found = backwards.next();
    }
    return found;
  }

  private static void take(int[] counts, int[] items) {
    for (int item : items) {
      counts[item]--;
    }
  }

  private void rank() {
    var best = new Selection(RANKED);
    for (int item = 0; item < longCounts.length; item++) {
      if (longCounts[item] > 0 && longCounts[item] > best.bar()) {
        best.offer(item, longCounts[item]);
      }
    }
    ranking = best.items();
  }

  /// Returns the lines of an item in the last 28 days.
  public int longCount(int item) {
    return longCounts[item];
  }

  /// Returns the lines of all items in the last 28 days.
  public long longTotal() {
    return longTotal;
  }

  /// Returns the lines of an item in the last 7 days.
  public int shortCount(int item) {
    return shortCounts[item];
  }

  /// Returns the item that was n-th most popular when the last day ended, from 0.
  public int ranked(int n) {
    return ranking[n];
  }

  /// Returns how many items have a rank, 100 at most.
  public int rankedCount() {
    return ranking.length;
  }
}
