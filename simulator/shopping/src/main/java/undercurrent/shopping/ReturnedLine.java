package undercurrent.shopping;

/// Goods that a customer brought back.
///
/// @param customer who bought them
/// @param item what
/// @param day when they came back, in days since the first day of the history
/// @param minute the minute of that day
/// @param quantity how many pieces, 1 or more
/// @param price what was paid back for a piece, in pounds
public record ReturnedLine(
    int customer, int item, int day, int minute, int quantity, double price) {

  /// Checks quantity and price.
  public ReturnedLine {
    if (quantity < 1 || !(price > 0)) {
      throw new IllegalArgumentException(
          "a returned line needs a quantity of 1 or more and a price above 0, not "
              + quantity
              + " and "
              + price);
    }
  }
}
