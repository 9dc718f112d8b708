package undercurrent.shopping;

/// A thing that is sold.
///
/// @param id its place in the catalogue, from 0
/// @param code its stock code
/// @param description its name, empty where none was ever given
/// @param price what a piece costs, in pounds; the median over its lines for the real trade
/// @param firstDay the day on which it is first offered
/// @param brand the number of the family it belongs to, from 0
public record Item(int id, String code, String description, double price, int firstDay, int brand) {

  /// Checks the price.
  public Item {
    if (!(price > 0) || id < 0 || brand < 0) {
      throw new IllegalArgumentException(
          "item "
              + id
              + " '"
              + code
              + "' needs a price above 0 and a brand, not "
              + price
              + " and "
              + brand);
    }
  }
}
