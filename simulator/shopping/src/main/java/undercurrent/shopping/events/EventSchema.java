package undercurrent.shopping.events;

import java.util.Optional;

/// What every event must be like to be let into the tables.
///
/// @param version the newest version of the schema; older ones are read, newer ones are not
/// @param customers the number of customers
/// @param items the number of items
public record EventSchema(int version, int customers, int items) {
  /// The version that is written now.
  public static final int CURRENT = 1;

  /// Returns what is wrong with an event, in words; nothing when it is as it must be.
  public Optional<String> violation(ShopEvent event) {
    if (event.version() < 1 || event.version() > version) {
      return Optional.of("version " + event.version() + " where 1 to " + version + " are read");
    }
    if (event.customer() < 0 || event.customer() >= customers) {
      return Optional.of(
          "customer " + event.customer() + " where 0 to " + (customers - 1) + " are");
    }
    if (event.item() < 0 || event.item() >= items) {
      return Optional.of("item " + event.item() + " where 0 to " + (items - 1) + " are");
    }
    if (event.quantity() < 1) {
      return Optional.of("quantity " + event.quantity() + " where 1 or more is needed");
    }
    if (!(event.price() > 0) || Double.isInfinite(event.price())) {
      return Optional.of("price " + event.price() + " where a price above 0 is needed");
    }
    return event.minute() < 0 ? Optional.of("minute " + event.minute()) : Optional.empty();
  }
}
