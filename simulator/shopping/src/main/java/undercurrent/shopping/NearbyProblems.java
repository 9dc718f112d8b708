package undercurrent.shopping;

import java.util.List;
import undercurrent.learning.NearbyProblem;

/// What somebody in a shop wants scored better than the rest.
public final class NearbyProblems {
  /// How many days a good is new for; assumed.
  public static final int NEW_FOR_DAYS = 56;

  private static final double FEW_VISITS = StrictMath.log1p(4); // assumed
  private static final double RECENT_DAYS = StrictMath.log1p(NEW_FOR_DAYS);
  private static final double DEAR_POUNDS = StrictMath.log(4); // assumed

  /// Problems in the order in which somebody comes with them.
  public static final List<NearbyProblem> ALL =
      List.of(
          rows("new-customers", "customer_visits", 0, FEW_VISITS),
          rows("new-goods", "item_age", 0, RECENT_DAYS),
          rows("dear-goods", "price", DEAR_POUNDS, Double.POSITIVE_INFINITY));

  private NearbyProblems() {}

  private static NearbyProblem rows(String name, String column, double atLeast, double below) {
    return new NearbyProblem(name, FeatureSnapshot.NAMES.indexOf(column), atLeast, below);
  }
}
