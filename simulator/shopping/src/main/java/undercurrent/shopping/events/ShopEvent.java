package undercurrent.shopping.events;

/// Something that a shopper did, as the page or the till reports it. It is as it came and may break
/// the schema: [EventSchema] tells.
///
/// @param id the number of the event; an event that is sent twice has the same one
/// @param version the version of the schema by which it was written
/// @param kind what was done
/// @param customer whose account it was
/// @param item the item
/// @param quantity the number of pieces; 1 for what is no purchase and no return
/// @param price what a piece costs, in pounds
/// @param minute when it was done, in minutes since the start of the first day of the trade
public record ShopEvent(
    long id,
    int version,
    Kind kind,
    int customer,
    int item,
    int quantity,
    double price,
    long minute) {
  private static final int MINUTES_PER_DAY = 1440;

  /// What can be done.
  public enum Kind {
    /// The item was on a page that was sent.
    SHOWN,
    /// The item was clicked.
    CLICKED,
    /// The item was bought.
    BOUGHT,
    /// The item came back.
    RETURNED
  }

  /// Returns the day on which it was done, from 0.
  public int day() {
    return (int) (minute / MINUTES_PER_DAY);
  }

  /// Returns the same event without its price, as a client of another version may send it.
  public ShopEvent withoutPrice() {
    return new ShopEvent(id, version, kind, customer, item, quantity, Double.NaN, minute);
  }
}
