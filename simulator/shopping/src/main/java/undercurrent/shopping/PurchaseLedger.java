package undercurrent.shopping;

import java.util.Arrays;

/// What each customer has bought so far.
public final class PurchaseLedger {
  private final PairCounts pairs = new PairCounts();
  private final PairCounts brands = new PairCounts();
  private final int[][] items;
  private final int[] distinct;
  private final int[] lines;
  private final int[] visits;
  private final int[] lastVisit;
  private final double[] logPrices;
  private final int[] brandOf;

  /// Makes an empty ledger.
  public PurchaseLedger(TradeHistory history) {
    int customers = history.customers();
    items = new int[customers][0];
    distinct = new int[customers];
    lines = new int[customers];
    visits = new int[customers];
    lastVisit = new int[customers];
    logPrices = new double[customers];
    brandOf = history.catalogue().stream().mapToInt(Item::brand).toArray();
  }

  /// Adds the basket of a visit.
  public void add(Visit visit) {
    int customer = visit.customer();
    for (var line : visit.lines()) {
      add(customer, line.item(), visit.day(), StrictMath.log(line.price()));
    }
    visits[customer]++;
    lastVisit[customer] = visit.day();
  }

  /// Adds a single purchase outside a visit's basket.
  ///
  /// @param logPrice the natural logarithm of the price of a piece, in pounds
  public void add(int customer, int item, int day, double logPrice) {
    if (pairs.add(customer, item, day) == 1) {
      if (distinct[customer] == items[customer].length) {
        items[customer] = Arrays.copyOf(items[customer], 8 + 2 * distinct[customer]);
      }
      items[customer][distinct[customer]++] = item;
    }
    brands.add(customer, brandOf[item], day);
    lines[customer]++;
    logPrices[customer] += logPrice;
  }

  /// Returns how many lines of the customer were of the item.
  public int count(int customer, int item) {
    return pairs.count(customer, item);
  }

  /// Returns the day on which the customer last bought the item; ask only where [#count] is not 0.
  public int lastDay(int customer, int item) {
    return pairs.lastDay(customer, item);
  }

  /// Returns how many lines of the customer were of the brand.
  public int brandCount(int customer, int brand) {
    return brands.count(customer, brand);
  }

  /// Returns the number of different items that the customer has bought.
  public int distinct(int customer) {
    return distinct[customer];
  }

  /// Returns the item that the customer bought as the n-th different one, from 0.
  public int item(int customer, int n) {
    return items[customer][n];
  }

  /// Returns the number of lines of the customer.
  public int lines(int customer) {
    return lines[customer];
  }

  /// Returns the number of visits of the customer.
  public int visits(int customer) {
    return visits[customer];
  }

  /// Returns the day of the customer's last visit; ask only where [#visits] is not 0.
  public int lastVisit(int customer) {
    return lastVisit[customer];
  }

  /// Returns the mean of the logarithm of the prices that the customer paid, 0 before the first.
  public double meanLogPrice(int customer) {
    return lines[customer] == 0 ? 0 : logPrices[customer] / lines[customer];
  }
}
