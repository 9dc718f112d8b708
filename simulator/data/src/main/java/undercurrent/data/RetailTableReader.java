package undercurrent.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads UCI Online Retail, as published or in its compact form.
public final class RetailTableReader {
  /// The name of the published table.
  public static final String FULL = "online_retail.csv.gz";

  /// The name of the compact form's rows.
  public static final String TRANSACTIONS = "transactions_compact.csv.gz";

  /// The name of the compact form's items.
  public static final String PRODUCTS = "products.csv";

  /// The name of the compact form's countries.
  public static final String COUNTRIES = "countries.csv";

  /// Minute 0 of the table.
  public static final LocalDate FIRST_DAY = LocalDate.of(2010, 12, 1);

  private static final int WIDTH = 8;

  private int[][] columns = new int[WIDTH][1 << 16];
  private int rows;

  private RetailTableReader() {}

  /// Reads the published table: `InvoiceNo, StockCode, Description, Quantity, InvoiceDate,
  /// UnitPrice, CustomerID, Country`, compressed with gzip or plain. Dates may be written
  /// `2010-12-01 08:26:00` or `12/1/2010 8:26`.
  public static RetailTable readFull(Path file) {
    return new RetailTableReader().full(file);
  }

  /// Reads the compact form from the folder that holds its three files.
  public static RetailTable readCompact(Path folder) {
    return new RetailTableReader().compact(folder);
  }

  private RetailTable compact(Path folder) {
    var codes = new ArrayList<String>();
    var descriptions = new ArrayList<String>();
    var countries = new ArrayList<String>();
    try (var csv = open(folder, PRODUCTS)) {
      while (csv.next()) {
        codes.add(csv.text(1));
        descriptions.add(csv.text(2));
      }
    }
    try (var csv = open(folder, COUNTRIES)) {
      while (csv.next()) {
        countries.add(csv.text(1));
      }
    }
    try (var csv = open(folder, TRANSACTIONS)) {
      while (csv.next()) {
        compactRow(csv, codes.size(), countries.size());
      }
    }
    return new RetailTable(codes, descriptions, countries, columns, rows);
  }

  private static CsvReader open(Path folder, String name) {
    return CsvReader.open(folder.resolve(name), DataSets.UCI_ONLINE_RETAIL.file(name).columns());
  }

  private void compactRow(CsvReader csv, int items, int countries) {
    grow();
    for (int column = 0; column < WIDTH; column++) {
      boolean unknown = column == RetailTable.CUSTOMER && csv.blank(column);
      columns[column][rows] = unknown ? -1 : csv.integer(column);
    }
    below(csv, RetailTable.ITEM, items, "a row of " + PRODUCTS);
    below(csv, RetailTable.COUNTRY, countries, "a row of " + COUNTRIES);
    rows++;
  }

  private void below(CsvReader csv, int column, int bound, String what) {
    int value = columns[column][rows];
    if (value < 0 || value >= bound) {
      throw csv.malformed(column, what + ", 0 to " + (bound - 1));
    }
  }

  private RetailTable full(Path file) {
    var items = new ItemNames();
    var countries = new ArrayList<String>();
    var expected = DataSets.UCI_ONLINE_RETAIL.file(FULL).columns();
    try (var csv = CsvReader.open(file, expected)) {
      while (csv.next()) {
        fullRow(csv, items, countries);
      }
    }
    int[] sorted = items.ranks();
    int[] item = columns[RetailTable.ITEM];
    for (int row = 0; row < rows; row++) {
      item[row] = sorted[item[row]];
    }
    return new RetailTable(items.codes(), items.descriptions(), countries, columns, rows);
  }

  private void fullRow(CsvReader csv, ItemNames items, List<String> countries) {
    grow();
    var fields = new PublishedFields(csv);
    set(RetailTable.MINUTE, fields.minute(4, FIRST_DAY));
    set(RetailTable.INVOICE, fields.invoice(0));
    set(RetailTable.CANCELLED, csv.text(0).startsWith("C") ? 1 : 0);
    set(RetailTable.CUSTOMER, fields.customer(6));
    set(RetailTable.ITEM, items.item(csv.text(1), csv.text(2)));
    set(RetailTable.QUANTITY, csv.integer(3));
    set(RetailTable.PENCE, fields.pence(5));
    String country = csv.text(7);
    if (!countries.contains(country)) {
      countries.add(country);
    }
    set(RetailTable.COUNTRY, countries.indexOf(country));
    rows++;
  }

  private void set(int column, int value) {
    columns[column][rows] = value;
  }

  private void grow() {
    if (rows == columns[0].length) {
      columns =
          Arrays.stream(columns).map(c -> Arrays.copyOf(c, 2 * c.length)).toArray(int[][]::new);
    }
  }
}
