package undercurrent.data;

import java.util.Locale;

/// The totals by which the table of UCI Online Retail is recognised.
///
/// @param rows the number of rows
/// @param invoices the number of different invoices, cancellations among them
/// @param customers the number of different customers
/// @param grossPence the sum of quantity × price over all rows, in pence
public record RetailFigures(int rows, int invoices, int customers, long grossPence) {
  /// The totals of the table that its publisher offers (Chen, 2015): 541,909 rows, 25,900 invoices,
  /// 4,372 customers, 9,747,747.93 pounds.
  public static final RetailFigures PUBLISHED =
      new RetailFigures(541_909, 25_900, 4_372, 974_774_793L);

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d rows, %,d invoices, %,d customers, %,.2f pounds",
        rows,
        invoices,
        customers,
        grossPence / 100.0);
  }
}
