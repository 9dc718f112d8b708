package undercurrent.shopping;

/// A line of a basket.
///
/// @param item what was bought, an id of the catalogue
/// @param quantity how many pieces, 1 or more
/// @param price what a piece cost, in pounds
public record BasketLine(int item, int quantity, double price) {

  /// Checks quantity and price.
  public BasketLine {
    if (item < 0 || quantity < 1 || !(price > 0)) {
      throw new IllegalArgumentException(
          "a basket line needs an item, a quantity of 1 or more and a price above 0, not "
              + item
              + ", "
              + quantity
              + " and "
              + price);
    }
  }

  /// Returns what the line cost, in pounds.
  public double amount() {
    return quantity * price;
  }
}
