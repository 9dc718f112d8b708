package undercurrent.shopping;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import undercurrent.learning.Concentration;

/// The figures by which a trade is described, and by which the embedded trade is calibrated.
///
/// @param topItemsPairShare the share of pairs (customer, item) that falls on the 20 % of items
///   with most of them, before 2011-11-01
/// @param topItemsRevenueShare the share of revenue that falls on the 20 % of items with most
/// @param itemRevenueGini the Gini index of revenue over items
/// @param topCustomersRevenueShare the share of revenue that falls on the 20 % of customers with
///   most
/// @param repeatShare the share of pairs from 2011-11-01 on whose customer bought the item before,
///   among customers and items seen before
/// @param linesMean lines a visit, mean
/// @param linesMedian lines a visit, median
/// @param linesP90 lines a visit, 90 % quantile
/// @param popularitySlope the slope of ln(customers of an item) over ln(rank), before 2011-11-01,
///   ranks 10 to 1000 of 3,659, scaled to the catalogue
/// @param newItemsLow the fewest new items of a month after the first, as a share of the catalogue
/// @param newItemsHigh the most new items of a month after the first, as a share of the catalogue
/// @param novemberOverFebruary the revenue of November over that of February
/// @param busiestWeekday the weekday with most visits
/// @param saturdayVisits the number of visits on Saturdays
/// @param peakHour the hour of the day with most visits
public record TradeStatistics(
    double topItemsPairShare,
    double topItemsRevenueShare,
    double itemRevenueGini,
    double topCustomersRevenueShare,
    double repeatShare,
    double linesMean,
    double linesMedian,
    double linesP90,
    double popularitySlope,
    double newItemsLow,
    double newItemsHigh,
    double novemberOverFebruary,
    DayOfWeek busiestWeekday,
    int saturdayVisits,
    int peakHour) {

  /// The figures of UCI Online Retail after cleaning, computed from the set.
  public static final TradeStatistics PUBLISHED =
      new TradeStatistics(
          .612,
          .783,
          .751,
          .745,
          .403,
          21.5,
          15,
          48,
          -.484,
          44 / 3659.0,
          217 / 3659.0,
          2.58,
          DayOfWeek.THURSDAY,
          0,
          12);

  /// Returns the figures of a trade.
  public static TradeStatistics of(TradeHistory trade) {
    return new TradeCounts(trade).statistics();
  }

  static double topShare(double[] values) {
    return Concentration.topShare(values, 0.2);
  }

  static double quantile(int[] values, double probability) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = probability * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "top 20%% items: %.3f of pairs, %.3f of revenue; item Gini %.3f; top 20%% customers %.3f;"
            + " repeats %.3f; lines %.1f/%.0f/%.0f; slope %.3f; new items %.4f-%.4f; Nov/Feb %.2f;"
            + " %s, Saturdays %d, peak hour %d",
        topItemsPairShare,
        topItemsRevenueShare,
        itemRevenueGini,
        topCustomersRevenueShare,
        repeatShare,
        linesMean,
        linesMedian,
        linesP90,
        popularitySlope,
        newItemsLow,
        newItemsHigh,
        novemberOverFebruary,
        busiestWeekday,
        saturdayVisits,
        peakHour);
  }
}
