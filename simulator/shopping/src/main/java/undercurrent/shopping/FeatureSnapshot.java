package undercurrent.shopping;

import java.util.Arrays;
import java.util.List;

/// Makes the features of a candidate as they are when the request is answered. Only what is known
/// at that moment goes in, and the row is logged as it was: training reads the log and computes
/// nothing again.
///
/// @param tables the live tables
/// @param affinity the raw affinity
/// @param signals how signals that other teams own arrive
public record FeatureSnapshot(LiveTables tables, Affinity affinity, SignalReading signals) {
  /// The names of the features, in the order of a row.
  public static final List<String> NAMES =
      List.of(
          "own_purchases",
          "own_recency",
          "own_share",
          "co_occurrence",
          "popularity_28d",
          "popularity_trend",
          "price",
          "price_relative",
          "item_age",
          "affinity",
          "brand_share",
          "customer_visits",
          "customer_recency",
          "times_shown");

  /// What the features mean, in the same order.
  public static final List<String> MEANINGS =
      List.of(
          "ln(1 + lines of the customer with the item)",
          "exp(-days since the last of them / 60), 0 without any",
          "those lines over all lines of the customer",
          "summed similarity to the customer's latest items",
          "ln(1 + lines of the item in 28 days)",
          "ln of the last week over a quarter of the 28 days, smoothed",
          "ln of the price in pounds",
          "ln of the price over the customer's geometric mean price",
          "ln(1 + days since the item was first offered)",
          "the signal of another team",
          "lines of the brand over all lines of the customer",
          "ln(1 + visits of the customer)",
          "exp(-days since the last visit / 60), 0 without any",
          "ln(1 + times the item was shown to the customer)");

  private static final int MEMORY_DAYS = 60;
  private static final double[] LOG_1P = new double[4096];
  private static final double[] FADING = new double[400];

  static {
    for (int i = 0; i < LOG_1P.length; i++) {
      LOG_1P[i] = StrictMath.log1p(i);
    }
    for (int i = 0; i < FADING.length; i++) {
      FADING[i] = StrictMath.exp(-(double) i / MEMORY_DAYS);
    }
  }

  /// Returns the features of a candidate, in the order of [#NAMES], and those of others behind them.
  public double[] of(ShopRequest request, Candidate candidate) {
    int customer = request.customer();
    int item = candidate.item();
    var purchases = tables.purchases();
    var popularity = tables.popularity();
    var assortment = tables.assortment();
    int place = purchases.place(customer, item);
    int own = place < 0 ? 0 : purchases.countAt(customer, place);
    int lines = purchases.lines(customer);
    int visits = purchases.visits(customer);
    int brand = assortment.brand(item);
    double logPrice = assortment.logPrice(item);
    double[] row = {
      log1p(own),
      own == 0 ? 0 : fading(request.day() - purchases.lastDayAt(customer, place)),
      lines == 0 ? 0 : (double) own / lines,
      candidate.coOccurrence(),
      log1p(popularity.longCount(item)),
      log1p(popularity.shortCount(item)) - log1p(popularity.longCount(item) / 4),
      logPrice,
      lines == 0 ? 0 : logPrice - purchases.meanLogPrice(customer),
      log1p(Math.max(0, request.day() - assortment.firstDay(item))),
      signals.read(SignalReading.AFFINITY, affinity.raw(customer, brand)),
      lines == 0 ? 0 : (double) purchases.brandCount(customer, brand) / lines,
      log1p(visits),
      visits == 0 ? 0 : fading(request.day() - purchases.lastVisit(customer)),
      log1p(tables.shown(customer, item))
    };
    return joined(signals.row(row), signals.further(request, candidate));
  }

  private static double[] joined(double[] row, double[] further) {
    if (further.length == 0) {
      return row;
    }
    double[] wider = Arrays.copyOf(row, row.length + further.length);
    System.arraycopy(further, 0, wider, row.length, further.length);
    return wider;
  }

  private static double log1p(int count) {
    return count < LOG_1P.length ? LOG_1P[count] : StrictMath.log1p(count);
  }

  private static double fading(int days) {
    return FADING[Math.min(days, FADING.length - 1)];
  }
}
