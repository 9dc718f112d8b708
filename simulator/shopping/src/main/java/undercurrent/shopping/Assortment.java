package undercurrent.shopping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What the shop offers now: which items are on sale, since when, and at what price.
///
/// An item is on sale from its first day on, until it is withdrawn. The price is that of its last
/// line, and the list price before the first.
public final class Assortment {
  private static final double COST_SHARE = 0.6; // of the list price; assumed

  private final List<Item> catalogue;
  private final int[] firstDays;
  private final int[] brands;
  private final double[] prices;
  private final double[] logPrices;
  private final double[] costs;
  private final boolean[] withdrawn;

  /// Makes the assortment of a catalogue.
  public Assortment(List<Item> catalogue) {
    this.catalogue = List.copyOf(catalogue);
    firstDays = catalogue.stream().mapToInt(Item::firstDay).toArray();
    brands = catalogue.stream().mapToInt(Item::brand).toArray();
    prices = catalogue.stream().mapToDouble(Item::price).toArray();
    logPrices = Arrays.stream(prices).map(StrictMath::log).toArray();
    costs = Arrays.stream(prices).map(price -> COST_SHARE * price).toArray();
    withdrawn = new boolean[prices.length];
  }

  /// Returns the number of items, on sale or not.
  public int size() {
    return prices.length;
  }

  /// Returns what the catalogue says of an item; its price there is the list price.
  public Item item(int item) {
    return catalogue.get(item);
  }

  /// Returns whether an item can be sold on a day.
  public boolean onSale(int item, int day) {
    return firstDays[item] <= day && !withdrawn[item];
  }

  /// Returns the items that can be sold on a day, in the order of ids.
  public int[] onSale(int day) {
    return IntStream.range(0, prices.length).filter(item -> onSale(item, day)).toArray();
  }

  /// Takes an item off sale: out of stock, or out of the range.
  public void withdraw(int item) {
    withdrawn[item] = true;
  }

  /// Puts an item back on sale.
  public void restock(int item) {
    withdrawn[item] = false;
  }

  /// Sets the price of a piece, in pounds.
  public void reprice(int item, double price) {
    if (price != prices[item]) {
      prices[item] = price;
      logPrices[item] = StrictMath.log(price);
    }
  }

  /// Returns the price of a piece, in pounds.
  public double price(int item) {
    return prices[item];
  }

  /// Returns the share of the price that is left after what the item costs the shop: 1 − cost /
  /// price, below 0 when it is sold below cost.
  public double marginShare(int item) {
    return 1 - costs[item] / prices[item];
  }

  /// Returns the natural logarithm of the price in pounds.
  public double logPrice(int item) {
    return logPrices[item];
  }

  /// Returns the number of the item's brand.
  public int brand(int item) {
    return brands[item];
  }

  /// Returns the day on which the item is first offered.
  public int firstDay(int item) {
    return firstDays[item];
  }
}
