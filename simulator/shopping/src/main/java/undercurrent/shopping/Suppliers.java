package undercurrent.shopping;

import java.util.Arrays;
import java.util.TreeMap;
import undercurrent.random.RandomStream;

/// Who supplies each item, and how long it takes.
///
/// The embedded trade draws them. The real set names no suppliers: items whose stock codes have the
/// same two first characters are taken to come from the same one (assumed). Times from order to
/// delivery are assumed for both.
///
/// @param supplierOf the number of each item's supplier, from 0
/// @param leadDays the days that each supplier takes
public record Suppliers(int[] supplierOf, double[] leadDays) {
  private static final int DRAWN = 24; // assumed
  private static final double LEAD_LOW_DAYS = 4; // assumed
  private static final double LEAD_HIGH_DAYS = 18; // assumed

  /// Returns the suppliers of a trade.
  ///
  /// @param stream the chance of who supplies what, and of how long it takes
  public static Suppliers of(TradeHistory trade, RandomStream stream) {
    int[] supplierOf = new int[trade.catalogue().size()];
    var numbers = new TreeMap<String, Integer>();
    for (int item = 0; item < supplierOf.length; item++) {
      if (trade.real()) {
        String prefix = trade.catalogue().get(item).code().substring(0, 2);
        numbers.putIfAbsent(prefix, numbers.size());
        supplierOf[item] = numbers.getOrDefault(prefix, 0);
      } else {
        supplierOf[item] = stream.nextInt(DRAWN);
      }
    }
    double[] leadDays = new double[trade.real() ? numbers.size() : DRAWN];
    var leads = stream.substream("lead times");
    Arrays.setAll(leadDays, supplier -> leads.nextUniform(LEAD_LOW_DAYS, LEAD_HIGH_DAYS));
    return new Suppliers(supplierOf, leadDays);
  }

  /// Returns the number of suppliers.
  public int count() {
    return leadDays.length;
  }

  /// Returns the days from an order of an item to its delivery.
  public double leadDays(int item) {
    return leadDays[supplierOf[item]];
  }
}
