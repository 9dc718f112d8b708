package undercurrent.shopping;

import java.util.List;

/// Some of the rows that a scorer is asked about, which somebody wants scored better than the rest.
///
/// @param name in words of the shop, such as `new-customers`
/// @param column the feature that tells them apart
/// @param atLeast the least value of it, in its own unit
/// @param below the value that it stays below
public record NearbyProblem(String name, String column, double atLeast, double below) {
  private static final double FEW_VISITS = StrictMath.log1p(4); // assumed
  private static final double RECENT_DAYS = StrictMath.log1p(56); // assumed
  private static final double DEAR_POUNDS = StrictMath.log(4); // assumed

  /// Problems in the order in which somebody comes with them.
  public static final List<NearbyProblem> ALL =
      List.of(
          new NearbyProblem("new-customers", "customer_visits", 0, FEW_VISITS),
          new NearbyProblem("new-goods", "item_age", 0, RECENT_DAYS),
          new NearbyProblem("dear-goods", "price", DEAR_POUNDS, Double.POSITIVE_INFINITY));

  /// Checks that the column is a feature.
  public NearbyProblem {
    if (!FeatureSnapshot.NAMES.contains(column)) {
      throw new IllegalArgumentException(
          "'" + column + "' is none of the features " + FeatureSnapshot.NAMES);
    }
  }

  /// Tells whether a row of features, in the order of [FeatureSnapshot#NAMES], belongs to it.
  public boolean isMetBy(double[] row) {
    double value = row[FeatureSnapshot.NAMES.indexOf(column)];
    return value >= atLeast && value < below;
  }
}
