package undercurrent.retail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import undercurrent.lifecycle.Replication;
import undercurrent.shopping.LoggedRows;
import undercurrent.system.SliceReading;

/// What a candidate does for each slice of customers, on rows that were held back: of the goods that they
/// clicked, how many it has among the first three of their page.
///
/// @param run the run
/// @param pages whose page each request was
/// @param entered the versions that are in it
record SliceBook(Replication run, LearntPages pages, Set<String> entered) {
  private static final int FIRST = 3; // places that most shoppers look at; assumed

  SliceBook(Replication run, LearntPages pages) {
    this(run, pages, new HashSet<>());
  }

  /// Enters a candidate; one that is trained once more is in it already.
  ///
  /// @param scores of the candidate, a row each
  void enter(String version, double[] scores, LoggedRows heldBack) {
    if (!entered.add(version)) {
      return;
    }
    Map<String, int[]> bySlice = new TreeMap<>();
    CustomerSlices.NAMES.forEach(slice -> bySlice.put(slice, new int[2]));
    int to = 0;
    for (int from = 0; from < heldBack.size(); from = to) {
      long request = heldBack.requests()[from];
      while (to < heldBack.size() && heldBack.requests()[to] == request) {
        to++;
      }
      int[] counts = bySlice.computeIfAbsent(pages.sliceOf(request), slice -> new int[2]);
      add(counts, scores, heldBack, from, to);
    }
    bySlice.forEach(
        (slice, counts) ->
            run.log().enter(new SliceReading(run.day(), version, slice, counts[0], counts[1])));
  }

  private static void add(int[] counts, double[] scores, LoggedRows rows, int from, int to) {
    List<Integer> inOrder = new ArrayList<>();
    for (int i = from; i < to; i++) {
      inOrder.add(i);
    }
    inOrder.sort(Comparator.comparingDouble(i -> -scores[i]));
    for (int place = 0; place < inOrder.size(); place++) {
      boolean isClicked = rows.table().label(inOrder.get(place)) == 1;
      counts[0] += isClicked && place < FIRST ? 1 : 0;
      counts[1] += isClicked ? 1 : 0;
    }
  }
}
