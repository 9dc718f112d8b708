package undercurrent.lifecycle;

/// A feature that another team offers, as far as taking it up goes.
///
/// @param name its name
/// @param fetchMs milliseconds that whoever reads it waits for it, 0 or more
/// @param hoursBetweenOutages the mean time from one outage of whoever serves it to the next; infinite
///   where it comes from a table that is at hand
public record Offer(String name, double fetchMs, double hoursBetweenOutages) {

  /// Checks the numbers.
  public Offer {
    if (!(fetchMs >= 0) || !(hoursBetweenOutages > 0)) {
      throw new IllegalArgumentException(
          "'" + name + "' needs a time of 0 or more to fetch it, and above 0 between outages");
    }
  }
}
