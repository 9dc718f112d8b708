package undercurrent.retail;

import java.util.stream.IntStream;
import undercurrent.learning.LorenzCurve;
import undercurrent.shopping.LiveTables;

/// What was shown and what was sold in four weeks, over the items that were on sale at their end or
/// shown in them.
///
/// @param lastDay the last of the days, from 0
/// @param items the items
/// @param shown how often each was shown, in the order of the items
/// @param sold how many lines of baskets each had
record ExposureWindow(int lastDay, int[] items, double[] shown, double[] sold) {
  private static final int WEEK = 7;
  private static final int WEEKS = 4;

  /// Returns the window that ends with a day.
  ///
  /// @param allShown how often each item of the whole catalogue was shown
  static ExposureWindow ending(int day, double[] allShown, LiveTables tables) {
    int[] items =
        IntStream.range(0, allShown.length)
            .filter(item -> allShown[item] > 0 || tables.assortment().onSale(item, day))
            .toArray();
    double[] shown = new double[items.length];
    double[] sold = new double[items.length];
    for (int i = 0; i < items.length; i++) {
      shown[i] = allShown[items[i]];
      sold[i] = tables.popularity().longCount(items[i]);
    }
    return new ExposureWindow(day, items, shown, sold);
  }

  /// Returns how unevenly exposure is spread.
  LorenzCurve exposure() {
    return LorenzCurve.of(shown);
  }

  /// Returns how unevenly sales are spread.
  LorenzCurve sales() {
    return LorenzCurve.of(sold);
  }

  /// Returns the weeks as people count them, such as `weeks 1 to 4`.
  String inWords() {
    int last = Math.ceilDiv(lastDay + 1, WEEK);
    return "weeks " + (last - WEEKS + 1) + " to " + last;
  }
}
