package undercurrent.shopping;

/// How large an embedded trade is. The real one has 4,334 customers, 3,659 items and 49 visits a
/// day; the standard scale is about a third of its range, so that a run stays quick.
///
/// @param customers the number of customers
/// @param items the number of items
/// @param visitsPerDay the mean number of visits a day, days without trade included
/// @param days the number of days, at most 374
public record EmbeddedScale(int customers, int items, double visitsPerDay, int days) {
  /// 1,600 customers, 1,200 items, 22 visits a day, 374 days.
  public static final EmbeddedScale STANDARD = new EmbeddedScale(1600, 1200, 22, 374);

  /// Checks the sizes.
  public EmbeddedScale {
    if (customers < 50 || items < 100 || !(visitsPerDay > 0) || days < 1 || days > 374) {
      throw new IllegalArgumentException(
          "an embedded trade needs 50 customers, 100 items, visits and 1 to 374 days, not "
              + customers
              + ", "
              + items
              + ", "
              + visitsPerDay
              + ", "
              + days);
    }
  }
}
