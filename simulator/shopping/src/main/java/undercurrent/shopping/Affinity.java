package undercurrent.shopping;

import java.util.Arrays;
import undercurrent.random.NormalQuantile;

/// The raw value of the signal `affinity`: what another team says about how much a customer likes a
/// brand, from browsing that neither trade records.
///
/// It is *modelled*: the logarithm of the brand's true share of the customer's choice over an even
/// share, plus a fixed error for each pair of customer and brand with standard deviation 0.7
/// (assumed).
///
/// Values are kept once computed, so one instance serves one run.
public final class Affinity {
  private static final double ERROR = 0.7;
  private static final double FLOOR = 0.05;

  private final TradeHistory history;
  private final double[][] known;

  /// Makes the signal of a trade.
  public Affinity(TradeHistory history) {
    this.history = history;
    this.known = new double[history.customers()][0];
  }

  /// Returns the raw value for a customer and a brand.
  public double raw(int customer, int brand) {
    if (known[customer].length == 0) {
      known[customer] = new double[history.brands()];
      Arrays.fill(known[customer], Double.NaN);
    }
    if (Double.isNaN(known[customer][brand])) {
      known[customer][brand] = compute(customer, brand);
    }
    return known[customer][brand];
  }

  private double compute(int customer, int brand) {
    double lift = history.taste().brandShare(customer, brand) * history.brands();
    long bits = Luck.mix(((long) customer << 20) + brand);
    double error = ERROR * NormalQuantile.of(((bits >>> 12) + 0.5) * 0x1.0p-52);
    return StrictMath.log(FLOOR + lift) + error;
  }
}
