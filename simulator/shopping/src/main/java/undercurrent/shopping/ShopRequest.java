package undercurrent.shopping;

/// A customer's page asks what to recommend.
///
/// @param id the number of the request in the run
/// @param customer who asks
/// @param day the day
/// @param minute the minute of the day
public record ShopRequest(long id, int customer, int day, int minute) {

  /// Returns the request that a visit makes.
  public static ShopRequest of(long id, Visit visit) {
    return new ShopRequest(id, visit.customer(), visit.day(), visit.minute());
  }
}
