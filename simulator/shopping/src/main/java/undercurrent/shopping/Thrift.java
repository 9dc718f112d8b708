package undercurrent.shopping;

import java.util.List;

/// A time in which customers begin to mind prices: what is dearer than usual is clicked less, what is
/// cheaper more. It grows day by day and then stays.
///
/// What is liked moves, and not what is known of it, so that a model that has learnt from older clicks
/// grows wrong without a change of its inputs (concept drift). Only where clicks lead to purchases does
/// what is sold move, too, and with it what models are given, little by little.
///
/// @param fromDay the first day
/// @param growsDays how long it grows
/// @param most the utility that a price e times as high costs from then on; 0 for no such time
/// @param usualPrice the geometric mean of all prices, at which nothing changes
public record Thrift(int fromDay, int growsDays, double most, double usualPrice) {
  /// Customers mind prices no more than ever.
  public static final Thrift NONE = new Thrift(0, 1, 0, 1);

  /// Checks the numbers.
  public Thrift {
    if (fromDay < 0 || growsDays < 1 || !(most >= 0) || !(usualPrice > 0)) {
      throw new IllegalArgumentException(
          "thrift needs a day, a time to grow, a utility of 0 or more and a price above 0, not "
              + List.of(fromDay, growsDays, most, usualPrice));
    }
  }

  /// Returns a time in which the customers of a range mind its prices.
  public static Thrift over(List<Item> catalogue, int fromDay, int growsDays, double most) {
    double sum = 0;
    for (Item item : catalogue) {
      sum += StrictMath.log(item.price());
    }
    double usualPrice = StrictMath.exp(sum / Math.max(1, catalogue.size()));
    return new Thrift(fromDay, growsDays, most, usualPrice);
  }

  /// Returns the utility that a price costs on a day, 0 before all this; negative for a low price.
  public double cost(double price, int day) {
    if (most == 0 || day < fromDay) {
      return 0;
    }
    double grown = Math.min(1, (double) (day - fromDay) / growsDays);
    return most * grown * StrictMath.log(price / usualPrice);
  }
}
