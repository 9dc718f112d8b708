package undercurrent.shopping;

/// Names what the customer has bought before, the most frequent first and among equals the latest.
///
/// @param purchases what each customer has bought
/// @param quota how many items it may name
public record OwnHistorySource(PurchaseLedger purchases, int quota) implements CandidateSource {
  private static final double PER_DAY = 1e4; // a year of days weighs less than one purchase

  @Override
  public Candidate.Source source() {
    return Candidate.Source.OWN_HISTORY;
  }

  @Override
  public void propose(int customer, TakenItems taken, Selection best) {
    for (int n = purchases.distinct(customer) - 1; n >= 0; n--) { // the latest tend to win
      if (!taken.contains(purchases.itemAt(customer, n))) {
        double value = purchases.countAt(customer, n) + purchases.lastDayAt(customer, n) / PER_DAY;
        best.offer(purchases.itemAt(customer, n), value);
      }
    }
  }
}
