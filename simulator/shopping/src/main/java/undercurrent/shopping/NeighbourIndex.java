package undercurrent.shopping;

import java.util.Arrays;
import undercurrent.shopping.CoOccurrence.Neighbours;

/// The neighbours of each item, kept from one build of the index to the next.
///
/// An entry is computed when it is first asked for after a build, and stays as it is until the next
/// build: an index that is not rebuilt grows stale.
public final class NeighbourIndex {
  private final CoOccurrence counts;
  private final int limit;
  private final Neighbours[] entries;
  private final int[] builtBy;
  private int builds;

  /// Makes an index that is built once.
  ///
  /// @param counts where similarities come from
  /// @param items the number of items
  /// @param limit neighbours an item
  public NeighbourIndex(CoOccurrence counts, int items, int limit) {
    this.counts = counts;
    this.limit = limit;
    this.entries = new Neighbours[items];
    Arrays.fill(entries, new Neighbours(new int[0], new double[0]));
    this.builtBy = new int[items];
    this.builds = 1;
  }

  /// Builds the index anew.
  public void rebuild() {
    builds++;
  }

  /// Returns how often the index was built.
  public int builds() {
    return builds;
  }

  /// Returns the share of the neighbours as counts are now that the index still names, over the
  /// entries that were asked for since the build; 1 where there are none. It changes no entry.
  ///
  /// @param every looks at the first of so many such entries, 1 for all: it costs as much as a build
  public double recall(int every) {
    long wanted = 0;
    long named = 0;
    int asked = 0;
    for (int item = 0; item < entries.length; item++) {
      if (builtBy[item] == builds && asked++ % every == 0) {
        var now = counts.neighbours(item, limit, entries[item].items());
        wanted += now.size();
        for (int neighbour : now.items()) {
          named += Arrays.stream(entries[item].items()).anyMatch(i -> i == neighbour) ? 1 : 0;
        }
      }
    }
    return wanted == 0 ? 1 : (double) named / wanted;
  }

  /// Returns the neighbours of an item, the nearest first.
  public Neighbours of(int item) {
    if (builtBy[item] != builds) {
      entries[item] = counts.neighbours(item, limit, entries[item].items());
      builtBy[item] = builds;
    }
    return entries[item];
  }
}
