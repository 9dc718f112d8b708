package undercurrent.retail;

import undercurrent.shopping.Assortment;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.NearbyProblems;

/// Goods that came into the range lately, of which nobody has learnt much.
final class NewGoods {
  private static final int AGE = FeatureSnapshot.NAMES.indexOf("item_age");
  private static final double LOG_AGE = StrictMath.log1p(NearbyProblems.NEW_FOR_DAYS);

  private NewGoods() {}

  /// Tells whether a row of features is of such a good.
  static boolean isIn(double[] row) {
    return row[AGE] < LOG_AGE;
  }

  /// Tells whether an item is one on a day.
  static boolean isOne(Assortment range, int item, int day) {
    return day - range.firstDay(item) < NearbyProblems.NEW_FOR_DAYS;
  }
}
