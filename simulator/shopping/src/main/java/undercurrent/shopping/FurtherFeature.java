package undercurrent.shopping;

/// A feature that another team offers.
///
/// @param name its name
/// @param fetchMs milliseconds that a request waits for it
/// @param hoursBetweenOutages the mean time from one outage of whoever serves it to the next; infinite
///   where it comes from a table that is at hand
/// @param reading its value
public record FurtherFeature(
    String name, double fetchMs, double hoursBetweenOutages, Reading reading) {

  /// Where a value comes from.
  @FunctionalInterface
  public interface Reading {
    /// Returns the value of an item for a customer on a day; 0 where there is none.
    double of(int customer, int item, int day);
  }
}
