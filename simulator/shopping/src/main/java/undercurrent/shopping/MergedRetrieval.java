package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import undercurrent.shopping.Candidate.Source;

/// Retrieval from three sources: the customer's own history, what goes with it, and what is
/// popular. A candidate that two sources name keeps the first of them.
///
/// It keeps scratch arrays, so one instance serves one run.
public final class MergedRetrieval implements Retrieval {
  private final LiveTables tables;
  private final NeighbourIndex index;
  private final Quota quota;
  private final double[] similarity;
  private final boolean[] taken;
  private final int[] touched;
  private int touchedCount;

  /// How many candidates each source may name.
  ///
  /// @param own items bought before, the most frequent first
  /// @param coOccurrence items that go with the seeds
  /// @param popular items popular lately
  /// @param seeds how many of the customer's latest different items ask for neighbours
  /// @param neighbours neighbours a seed
  public record Quota(int own, int coOccurrence, int popular, int seeds, int neighbours) {
    /// 25 + 20 + 20 candidates, 10 seeds with 30 neighbours each (assumed).
    public static final Quota STANDARD = new Quota(25, 20, 20, 10, 30);
  }

  /// Makes the component over live tables.
  public MergedRetrieval(LiveTables tables, Quota quota) {
    int items = tables.assortment().size();
    this.tables = tables;
    this.quota = quota;
    this.index = new NeighbourIndex(tables.coOccurrence(), items, quota.neighbours());
    this.similarity = new double[items];
    this.taken = new boolean[items];
    this.touched = new int[items];
  }

  /// Returns the index of neighbours, which its owner rebuilds.
  public NeighbourIndex index() {
    return index;
  }

  @Override
  public String version() {
    return "merged-" + index.builds();
  }

  @Override
  public Answer retrieve(ShopRequest request) {
    var found = new ArrayList<Candidate>(quota.own() + quota.coOccurrence() + quota.popular());
    gatherSimilarity(request.customer());
    addOwn(request.customer(), found);
    addSimilar(found);
    addPopular(found);
    for (var candidate : found) {
      taken[candidate.item()] = false;
    }
    for (int i = 0; i < touchedCount; i++) {
      similarity[touched[i]] = 0;
    }
    return new Answer(version(), found);
  }

  private void gatherSimilarity(int customer) {
    touchedCount = 0;
    int distinct = tables.purchases().distinct(customer);
    for (int n = Math.max(0, distinct - quota.seeds()); n < distinct; n++) {
      var neighbours = index.of(tables.purchases().itemAt(customer, n));
      for (int i = 0; i < neighbours.size(); i++) {
        int item = neighbours.items()[i];
        if (similarity[item] == 0) {
          touched[touchedCount++] = item;
        }
        similarity[item] += neighbours.similarities()[i];
      }
    }
  }

  private void addOwn(int customer, List<Candidate> found) {
    var best = new Selection(quota.own());
    var purchases = tables.purchases();
    for (int n = purchases.distinct(customer) - 1; n >= 0; n--) { // the latest tend to win
      double value = purchases.countAt(customer, n) + purchases.lastDayAt(customer, n) / 1e4;
      best.offer(purchases.itemAt(customer, n), value);
    }
    addAll(best, Source.OWN_HISTORY, found);
  }

  private void addSimilar(List<Candidate> found) {
    var best = new Selection(quota.coOccurrence());
    for (int i = 0; i < touchedCount; i++) {
      if (!taken[touched[i]]) {
        best.offer(touched[i], similarity[touched[i]]);
      }
    }
    addAll(best, Source.CO_OCCURRENCE, found);
  }

  private void addPopular(List<Candidate> found) {
    var best = new Selection(quota.popular());
    var popularity = tables.popularity();
    for (int n = 0, left = quota.popular(); n < popularity.rankedCount() && left > 0; n++) {
      int item = popularity.ranked(n);
      if (!taken[item]) {
        best.offer(item, popularity.longCount(item));
        left--;
      }
    }
    addAll(best, Source.RECENT_POPULARITY, found);
  }

  private void addAll(Selection best, Source source, List<Candidate> found) {
    int[] items = best.items();
    double[] values = best.values();
    for (int i = 0; i < items.length; i++) {
      taken[items[i]] = true;
      found.add(new Candidate(items[i], source, values[i], similarity[items[i]]));
    }
  }
}
