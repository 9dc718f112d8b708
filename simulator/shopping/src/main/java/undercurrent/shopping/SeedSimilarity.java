package undercurrent.shopping;

/// The summed similarity of items to a customer's latest different items, the seeds.
///
/// It keeps scratch arrays for one customer at a time, so one instance serves one run.
public final class SeedSimilarity {
  private final PurchaseLedger purchases;
  private final NeighbourIndex index;
  private final int seeds;
  private final double[] sums;
  private final int[] touched;
  private int size;

  /// Makes it over live tables.
  ///
  /// @param seeds how many of the latest different items ask for neighbours
  /// @param neighbours neighbours a seed
  public SeedSimilarity(LiveTables tables, int seeds, int neighbours) {
    int items = tables.assortment().size();
    this.purchases = tables.purchases();
    this.index = new NeighbourIndex(tables.coOccurrence(), items, neighbours);
    this.seeds = seeds;
    this.sums = new double[items];
    this.touched = new int[items];
  }

  /// Sums up for a customer; what was gathered before is gone.
  public void gather(int customer) {
    while (size > 0) {
      sums[touched[--size]] = 0;
    }
    int distinct = purchases.distinct(customer);
    for (int n = Math.max(0, distinct - seeds); n < distinct; n++) {
      var neighbours = index.of(purchases.itemAt(customer, n));
      for (int i = 0; i < neighbours.size(); i++) {
        int item = neighbours.items()[i];
        if (sums[item] == 0) {
          touched[size++] = item;
        }
        sums[item] += neighbours.similarities()[i];
      }
    }
  }

  /// Returns the summed similarity of an item, 0 for an item that no seed names.
  public double of(int item) {
    return sums[item];
  }

  /// Returns how many items are similar.
  public int size() {
    return size;
  }

  /// Returns a similar item.
  ///
  /// @param n from 0 to [#size], without it
  public int item(int n) {
    return touched[n];
  }

  /// Returns the index of neighbours, which its owner rebuilds.
  public NeighbourIndex index() {
    return index;
  }
}
