package undercurrent.shopping;

import java.util.Arrays;

/// The tables that live data keeps up to date, and that the components read at request time.
///
/// What comes in counts in the purchase ledger, in prices and in today's popularity at once; ranks
/// of popularity follow when the day ends. Co-occurrence is counted over baskets.
public final class LiveTables {
  /// A basket counts in co-occurrence with this many of its items at most: wholesale orders of
  /// hundreds of lines say little about what goes together (assumed).
  public static final int BASKET_LIMIT = 60;

  private static final double SHRINK = 10;

  private final PurchaseLedger purchases;
  private final CoOccurrence coOccurrence;
  private final RecentPopularity popularity;
  private final Assortment assortment;
  private final PairCounts shown = new PairCounts();

  /// Makes empty tables for a shop.
  public LiveTables(TradeHistory history) {
    purchases = new PurchaseLedger(history);
    coOccurrence = new CoOccurrence(history.catalogue().size(), SHRINK);
    popularity = new RecentPopularity(history.catalogue().size());
    assortment = new Assortment(history.catalogue());
  }

  /// Takes in a visit with its basket at once, as if every event of it were here.
  public void observe(Visit visit) {
    observeVisit(visit.customer(), visit.day());
    for (var line : visit.lines()) {
      assortment.reprice(line.item(), line.price());
      observePurchase(visit.customer(), line.item(), visit.day());
    }
    observeBasket(visit.lines().stream().mapToInt(BasketLine::item).toArray());
  }

  /// Takes in that a customer came and bought.
  public void observeVisit(int customer, int day) {
    purchases.addVisit(customer, day);
  }

  /// Takes in which items were bought together; an item may be there several times.
  public void observeBasket(int[] bought) {
    coOccurrence.add(Arrays.stream(bought).distinct().limit(BASKET_LIMIT).toArray());
  }

  /// Takes in a purchase at the current price: a line of a basket, or what a recommendation brought
  /// about.
  public void observePurchase(int customer, int item, int day) {
    purchases.add(customer, item, day, assortment.logPrice(item));
    popularity.add(item);
  }

  /// Takes in what was shown to a customer.
  public void observeShown(int customer, int item, int day) {
    shown.add(customer, item, day);
  }

  /// Ends a day.
  public void endDay() {
    popularity.endDay();
  }

  /// Returns what each customer has bought.
  public PurchaseLedger purchases() {
    return purchases;
  }

  /// Returns which items are bought together.
  public CoOccurrence coOccurrence() {
    return coOccurrence;
  }

  /// Returns what was bought lately.
  public RecentPopularity popularity() {
    return popularity;
  }

  /// Returns what is on sale, and at what price.
  public Assortment assortment() {
    return assortment;
  }

  /// Returns how often an item was shown to a customer.
  public int shown(int customer, int item) {
    return shown.count(customer, item);
  }

  /// Returns the day on which an item was last shown to a customer; ask only where [#shown] is not
  /// 0.
  public int lastShown(int customer, int item) {
    return shown.lastDay(customer, item);
  }
}
