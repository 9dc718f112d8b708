package undercurrent.shopping;

import java.time.LocalDate;

/// When people buy: counts of UCI Online Retail after cleaning (Chen, 2015, CC BY 4.0), computed
/// from the set. They shape the embedded trade.
///
/// Months are numbered from 0, December 2010, to 12, December 2011.
final class TradeProfile {
  /// The number of months.
  static final int MONTHS = 13;

  /// Visits of each month over its trading days.
  static final double[] VISITS_A_DAY = {
    1394 / 20.0,
    983 / 24.0,
    992 / 24.0,
    1312 / 27.0,
    1139 / 21.0,
    1544 / 25.0,
    1390 / 26.0,
    1321 / 26.0,
    1267 / 26.0,
    1739 / 26.0,
    1903 / 26.0,
    2642 / 26.0,
    776 / 8.0
  };

  /// Visits of each weekday, Monday first.
  static final double[] WEEKDAYS = {2830, 3156, 3436, 4003, 2809, 0, 2168};

  /// Visits of each hour of the day.
  static final double[] HOURS = {
    0, 0, 0, 0, 0, 0, 1, 29, 554, 1383, 2204, 2262, 3117, 2623, 2251, 2021, 1088, 539, 169, 143, 18,
    0, 0, 0
  };

  /// Customers whose first visit is in each month.
  static final double[] NEW_CUSTOMERS = {
    884, 416, 380, 452, 300, 284, 242, 187, 169, 299, 357, 323, 41
  };

  /// Items whose first sale is in each month.
  static final double[] NEW_ITEMS = {2407, 217, 129, 124, 109, 122, 158, 66, 56, 114, 105, 44, 8};

  private TradeProfile() {}

  /// Returns the month of a date.
  static int month(LocalDate date) {
    return (date.getYear() - 2010) * 12 + date.getMonthValue() - 12;
  }

  /// Returns running sums, for inversion.
  static double[] cumulative(double[] weights) {
    double[] sums = weights.clone();
    for (int i = 1; i < sums.length; i++) {
      sums[i] += sums[i - 1];
    }
    return sums;
  }

  /// Returns the index that a uniform number falls on.
  static int invert(double[] cumulative, double uniform) {
    double target = uniform * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
