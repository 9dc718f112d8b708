package undercurrent.retail;

import undercurrent.shopping.Assortment;
import undercurrent.shopping.FeatureSnapshot;

/// Goods that came into the range lately, of which nobody has learnt much.
final class NewGoods {
  private static final int DAYS = 56; // that a good is new for; assumed
  private static final int AGE = FeatureSnapshot.NAMES.indexOf("item_age");
  private static final double LOG_AGE = StrictMath.log1p(DAYS);

  private NewGoods() {}

  /// Tells whether a row of features is of such a good.
  static boolean isIn(double[] row) {
    return row[AGE] < LOG_AGE;
  }

  /// Tells whether an item is one on a day.
  static boolean isOne(Assortment range, int item, int day) {
    return day - range.firstDay(item) < DAYS;
  }
}
