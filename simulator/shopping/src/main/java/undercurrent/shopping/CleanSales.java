package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import undercurrent.data.RetailTable;

/// The rows of the raw table that are sales to known customers, in their order.
///
/// Customers and items are numbered anew: items in the order of their codes, customers in the order
/// of their first row.
public final class CleanSales {
  private static final Pattern CODE = Pattern.compile("^\\d{5}[A-Za-z]*$");

  private final RetailTable table;
  private final int[] rows;
  private final int[] items;
  private final int[] customers;
  private final int[] rawItems;
  private final int customerCount;

  private CleanSales(
      RetailTable table, int[] rows, int[] items, int[] customers, int[] rawItems, int count) {
    this.table = table;
    this.rows = rows;
    this.items = items;
    this.customers = customers;
    this.rawItems = rawItems;
    this.customerCount = count;
  }

  static CleanSales of(RetailTable table) {
    boolean[] sold = new boolean[table.codes().size()];
    for (int item = 0; item < sold.length; item++) {
      sold[item] = CODE.matcher(table.codes().get(item)).matches();
    }
    int[] rows = rows(table, sold);
    int[] rawItems = Arrays.stream(rows).map(table::item).distinct().sorted().toArray();
    int[] numbers = new int[sold.length];
    for (int i = 0; i < rawItems.length; i++) {
      numbers[rawItems[i]] = i;
    }
    int[] items = Arrays.stream(rows).map(row -> numbers[table.item(row)]).toArray();
    return numbered(table, rows, items, rawItems);
  }

  private static CleanSales numbered(RetailTable table, int[] rows, int[] items, int[] rawItems) {
    int[] numbers = new int[1 << 16];
    int[] customers = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      int raw = table.customer(rows[i]);
      if (raw >= numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * raw);
      }
      if (numbers[raw] == 0) {
        numbers[raw] = ++count;
      }
      customers[i] = numbers[raw] - 1;
    }
    return new CleanSales(table, rows, items, customers, rawItems, count);
  }

  private static int[] rows(RetailTable table, boolean[] sold) {
    int[] rows = new int[table.size()];
    int count = 0;
    for (int row = 0; row < table.size(); row++) {
      if (table.customer(row) >= 0
          && !table.cancelled(row)
          && table.quantity(row) > 0
          && table.pence(row) > 0
          && sold[table.item(row)]) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /// Returns the rows that take goods back: cancelled, of customers and items that the sales know.
  public List<ReturnedLine> returns() {
    var numbers = new HashMap<Integer, Integer>(); // looked up only
    for (int i = 0; i < rows.length; i++) {
      numbers.put(table.customer(rows[i]), customers[i]);
    }
    var lines = new ArrayList<ReturnedLine>();
    for (int row = 0; row < table.size(); row++) {
      int item = Arrays.binarySearch(rawItems, table.item(row));
      Integer customer = numbers.get(table.customer(row));
      if (table.cancelled(row)
          && table.quantity(row) < 0
          && table.pence(row) > 0
          && item >= 0
          && customer != null) {
        int day = table.minute(row) / 1440;
        int minute = table.minute(row) % 1440;
        double price = table.pence(row) / 100.0;
        lines.add(new ReturnedLine(customer, item, day, minute, -table.quantity(row), price));
      }
    }
    return lines;
  }

  /// Returns the number of rows.
  public int size() {
    return rows.length;
  }

  /// Returns the number of customers.
  public int customers() {
    return customerCount;
  }

  /// Returns the number of items.
  public int items() {
    return rawItems.length;
  }

  /// Returns the number of different pairs of customer and item.
  public int pairs() {
    var seen = new PairCounts();
    int pairs = 0;
    for (int i = 0; i < rows.length; i++) {
      pairs += seen.add(customers[i], items[i], 0) == 1 ? 1 : 0;
    }
    return pairs;
  }

  /// Returns the sum of quantity × price, in pence.
  public long revenuePence() {
    long sum = 0;
    for (int row : rows) {
      sum += (long) table.quantity(row) * table.pence(row);
    }
    return sum;
  }

  /// Returns the customer of a row.
  public int customer(int i) {
    return customers[i];
  }

  /// Returns the item of a row.
  public int item(int i) {
    return items[i];
  }

  /// Returns the minute of a row since 2010-12-01 00:00.
  public int minute(int i) {
    return table.minute(rows[i]);
  }

  /// Returns the invoice of a row.
  public int invoice(int i) {
    return table.invoice(rows[i]);
  }

  /// Returns the number of pieces of a row.
  public int quantity(int i) {
    return table.quantity(rows[i]);
  }

  /// Returns the price of a piece, in pence.
  public int pence(int i) {
    return table.pence(rows[i]);
  }

  /// Returns the stock code of an item.
  public String code(int item) {
    return table.codes().get(rawItems[item]);
  }

  /// Returns the description of an item, empty where it never had one.
  public String description(int item) {
    return table.descriptions().get(rawItems[item]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d rows, %,d customers, %,d items, %,d pairs, %,.2f pounds",
        size(),
        customers(),
        items(),
        pairs(),
        revenuePence() / 100.0);
  }
}
