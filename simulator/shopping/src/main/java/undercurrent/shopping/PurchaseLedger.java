package undercurrent.shopping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What each customer has bought so far.
public final class PurchaseLedger {
  private final PairCounts numbers = new PairCounts(); // 1 + the place among the customer's items
  private final int[][] items;
  private final int[][] counts;
  private final int[][] lastDays;
  private final int[] distinct;
  private final char[][] brandCounts;
  private final int[] lines;
  private final int[] visits;
  private final int[] lastVisit;
  private final double[] logPrices;
  private final int[] brandOf;
  private final int brands;

  /// Makes an empty ledger.
  public PurchaseLedger(TradeHistory history) {
    int customers = history.customers();
    items = new int[customers][0];
    counts = new int[customers][0];
    lastDays = new int[customers][0];
    distinct = new int[customers];
    brandCounts = new char[customers][0];
    lines = new int[customers];
    visits = new int[customers];
    lastVisit = new int[customers];
    logPrices = new double[customers];
    brandOf = history.catalogue().stream().mapToInt(Item::brand).toArray();
    brands = history.brands();
  }

  /// Counts a visit of a customer.
  public void addVisit(int customer, int day) {
    visits[customer]++;
    lastVisit[customer] = Math.max(lastVisit[customer], day); // what is late comes out of order
  }

  /// Adds a line.
  ///
  /// @param logPrice the natural logarithm of the price of a piece, in pounds
  public void add(int customer, int item, int day, double logPrice) {
    int place = numbers.count(customer, item) - 1;
    if (place < 0) {
      place = distinct[customer]++;
      numbers.set(customer, item, place + 1);
      makeRoom(customer, place);
      items[customer][place] = item;
    }
    counts[customer][place]++;
    lastDays[customer][place] = Math.max(lastDays[customer][place], day);
    brandCounts[customer][brandOf[item]]++;
    lines[customer]++;
    logPrices[customer] += logPrice;
  }

  private void makeRoom(int customer, int place) {
    if (place == items[customer].length) {
      int room = 8 + 2 * place;
      items[customer] = Arrays.copyOf(items[customer], room);
      counts[customer] = Arrays.copyOf(counts[customer], room);
      lastDays[customer] = Arrays.copyOf(lastDays[customer], room);
    }
    if (brandCounts[customer].length == 0) {
      brandCounts[customer] = new char[brands];
    }
  }

  /// Returns the place of an item among the customer's items, −1 where it was never bought.
  public int place(int customer, int item) {
    return numbers.count(customer, item) - 1;
  }

  /// Returns how many lines of the customer were of the item.
  public int count(int customer, int item) {
    int place = place(customer, item);
    return place < 0 ? 0 : counts[customer][place];
  }

  /// Returns the number of different items that the customer has bought.
  public int distinct(int customer) {
    return distinct[customer];
  }

  /// Returns the item at a place of the customer's items, which are in the order of the first
  /// purchase.
  public int itemAt(int customer, int place) {
    return items[customer][place];
  }

  /// Returns the different items of a customer, in the order of the first purchase.
  public int[] past(int customer) {
    return Arrays.copyOf(items[customer], distinct[customer]);
  }

  /// Returns the same of each customer who has bought something, in the order of their numbers.
  public List<int[]> pasts() {
    return IntStream.range(0, distinct.length)
        .filter(customer -> distinct[customer] > 0)
        .mapToObj(this::past)
        .toList();
  }

  /// Returns how many lines the item at a place has had.
  public int countAt(int customer, int place) {
    return counts[customer][place];
  }

  /// Returns the day on which the item at a place was last bought.
  public int lastDayAt(int customer, int place) {
    return lastDays[customer][place];
  }

  /// Returns how many lines of the customer were of the brand.
  public int brandCount(int customer, int brand) {
    return brandCounts[customer].length == 0 ? 0 : brandCounts[customer][brand];
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
