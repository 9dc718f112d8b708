package undercurrent.shopping.events;

import java.util.List;

/// The rule that tells machines from people: nobody clicks so often within a minute.
///
/// A machine that clicks slowly is not found.
///
/// @param mostClicksPerMinute the clicks of an account in a minute that still pass for a person
public record ClickRate(int mostClicksPerMinute) {

  /// Checks the bound.
  public ClickRate {
    if (mostClicksPerMinute < 1) {
      throw new IllegalArgumentException(
          "a click rate needs 1 click a minute or more, not " + mostClicksPerMinute);
    }
  }

  /// Returns whether events of one account within one minute are those of a machine.
  public boolean isExceededBy(List<ShopEvent> minute) {
    int clicks = 0;
    for (ShopEvent event : minute) {
      clicks += event.kind() == ShopEvent.Kind.CLICKED ? 1 : 0;
    }
    return clicks > mostClicksPerMinute;
  }
}
