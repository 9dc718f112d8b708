package undercurrent.data;

import java.util.Arrays;
import java.util.List;

/// The rows of UCI Online Retail as columns of numbers, in the order of the published table.
///
/// Times are minutes since 2010-12-01 00:00, prices are pence a piece, and a customer that is not
/// known is −1. Stock codes are stripped and in capitals, since the table writes some both ways; an
/// item is an index into the sorted codes. Invoice numbers are without their letter: C marks a
/// cancellation, which has a column of its own, and A an adjustment of bad debt.
public final class RetailTable {
  private final List<String> codes;
  private final List<String> descriptions;
  private final List<String> countries;
  private final int[][] columns;
  private final int rows;

  static final int MINUTE = 0;
  static final int INVOICE = 1;
  static final int CANCELLED = 2;
  static final int CUSTOMER = 3;
  static final int ITEM = 4;
  static final int QUANTITY = 5;
  static final int PENCE = 6;
  static final int COUNTRY = 7;

  RetailTable(
      List<String> codes,
      List<String> descriptions,
      List<String> countries,
      int[][] columns,
      int rows) {
    this.codes = List.copyOf(codes);
    this.descriptions = List.copyOf(descriptions);
    this.countries = List.copyOf(countries);
    this.columns = columns;
    this.rows = rows;
  }

  /// Returns the number of rows.
  public int size() {
    return rows;
  }

  /// Returns the stock codes, sorted.
  public List<String> codes() {
    return codes;
  }

  /// Returns the most frequent description of each item, empty where it never had one.
  public List<String> descriptions() {
    return descriptions;
  }

  /// Returns the countries, in the order of their first row.
  public List<String> countries() {
    return countries;
  }

  /// Returns the minute of a row since 2010-12-01 00:00.
  public int minute(int row) {
    return columns[MINUTE][row];
  }

  /// Returns the number of a row's invoice.
  public int invoice(int row) {
    return columns[INVOICE][row];
  }

  /// Returns whether a row takes goods back.
  public boolean cancelled(int row) {
    return columns[CANCELLED][row] != 0;
  }

  /// Returns the customer of a row, −1 where it is not known.
  public int customer(int row) {
    return columns[CUSTOMER][row];
  }

  /// Returns the item of a row, an index into [#codes()].
  public int item(int row) {
    return columns[ITEM][row];
  }

  /// Returns the number of pieces of a row, below 0 for goods taken back.
  public int quantity(int row) {
    return columns[QUANTITY][row];
  }

  /// Returns the price of a piece, in pence.
  public int pence(int row) {
    return columns[PENCE][row];
  }

  /// Returns the country of a row, an index into [#countries()].
  public int country(int row) {
    return columns[COUNTRY][row];
  }

  /// Returns the totals of the table.
  public RetailFigures figures() {
    long gross = 0;
    for (int row = 0; row < rows; row++) {
      gross += (long) quantity(row) * pence(row);
    }
    return new RetailFigures(rows, distinct(INVOICE), distinct(CUSTOMER), gross);
  }

  private int distinct(int column) {
    return (int) Arrays.stream(columns[column], 0, rows).filter(v -> v >= 0).distinct().count();
  }
}
