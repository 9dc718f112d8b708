package undercurrent.shopping;

import java.util.Optional;
import undercurrent.random.RandomStream;

/// Names what a [ShallowAutoencoder] tells from what the customer has bought.
///
/// Every item's score is computed, so that there is nothing to search. A build inverts a matrix as
/// wide as there are items that were bought: for 1,200 items that takes about a second.
public final class AutoencoderSource implements CandidateSource {
  private static final double PENALTY = 200; // of the reference table

  private final PurchaseLedger purchases;
  private final int items;
  private final int quota;
  private Optional<ShallowAutoencoder> model = Optional.empty();

  /// Makes a source that has no model yet and names nothing.
  ///
  /// @param quota how many items it may name
  public AutoencoderSource(LiveTables tables, int quota) {
    this.purchases = tables.purchases();
    this.items = tables.assortment().size();
    this.quota = quota;
  }

  @Override
  public Candidate.Source source() {
    return Candidate.Source.SHALLOW_AUTOENCODER;
  }

  @Override
  public int quota() {
    return quota;
  }

  @Override
  public void rebuild(int day, RandomStream stream) {
    var pasts = purchases.pasts();
    if (!pasts.isEmpty()) {
      model = Optional.of(ShallowAutoencoder.train(pasts, items, PENALTY));
    }
  }

  @Override
  public void propose(int customer, TakenItems taken, Selection best) {
    int[] past = purchases.past(customer);
    if (model.isEmpty() || past.length == 0) {
      return;
    }
    double[] scores = model.get().scores(past);
    for (int item = 0; item < scores.length; item++) {
      if (scores[item] > best.bar() && !taken.contains(item)) {
        best.offer(item, scores[item]);
      }
    }
  }
}
