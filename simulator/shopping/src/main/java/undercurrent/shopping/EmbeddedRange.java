package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undercurrent.random.RandomStream;

/// The items of an embedded trade, and how much each class of shoppers likes them.
///
/// The weight of an item for a class is exp(popularity + class's taste for the brand + own taste −
/// price sensitivity of the class × ln(price / median price)): a latent-class logit (McFadden and
/// Train, 2000). A shopper is a mixture of classes, so that a share of choice is the inner product
/// of the shopper's θ and the item's φ.
final class EmbeddedRange {
  static final int CLASSES = 12;
  private static final int ITEMS_A_BRAND = 20;
  private static final double MEDIAN_PRICE = 1.95; // of the real catalogue
  private static final double PRICE_SD = 1.0; // ln of the p90 over p10 of 0.42 and 7.65
  private static final double HIT_SD = 1.06; // fitted to the slope of popularity over rank
  private static final double MISS_SD = 1.95; // fitted to the top-20 % share of pairs
  private static final double BRAND_SD = 0.9; // assumed
  private static final double OWN_SD = 0.5; // assumed
  private static final double CHRISTMAS_SHARE = 0.15; // assumed
  private static final double[] CHRISTMAS = {
    2.5, .3, .2, .2, .2, .2, .2, .3, .6, 1.5, 2.5, 3.5, 2.5
  }; // assumed

  private static final double BULK_SD = 1.0; // fitted to the Gini index of item revenue

  final List<Item> catalogue;

  /// What the pieces of a line are multiplied with, by item.
  final double[] bulk;

  final int brands;

  /// P(item | class, month), by class × months + month.
  final double[][] shares;

  EmbeddedRange(EmbeddedScale scale, RandomStream stream) {
    brands = Math.max(1, scale.items() / ITEMS_A_BRAND);
    double[] firstMonths = TradeProfile.cumulative(TradeProfile.NEW_ITEMS);
    var items = new ArrayList<Item>(scale.items());
    bulk = new double[scale.items()];
    for (int id = 0; id < scale.items(); id++) {
      double price = MEDIAN_PRICE * StrictMath.exp(PRICE_SD * stream.nextNormal());
      int month = TradeProfile.invert(firstMonths, stream.nextUniform());
      int firstDay = firstDay(month, stream.nextUniform());
      int brand = stream.nextInt(brands);
      bulk[id] = StrictMath.exp(BULK_SD * stream.nextNormal());
      String code = String.format(Locale.ROOT, "E%05d", id);
      items.add(new Item(id, code, "item " + id, pence(price), firstDay, brand));
    }
    catalogue = List.copyOf(items);
    shares = shares(stream);
  }

  private static double pence(double price) {
    return Math.max(1, Math.round(price * 100)) / 100.0;
  }

  private static int firstDay(int month, double uniform) {
    if (month == 0) {
      return 0;
    }
    var first = java.time.LocalDate.of(2010, 12, 1).plusMonths(month);
    int days = month == TradeProfile.MONTHS - 1 ? 9 : first.lengthOfMonth();
    return (int) (first.toEpochDay() - TradeHistory.FIRST_DAY.toEpochDay() + uniform * days);
  }

  private double[][] shares(RandomStream stream) {
    int size = catalogue.size();
    double[] popularity = new double[size];
    boolean[] christmas = new boolean[size];
    for (int i = 0; i < size; i++) {
      double normal = stream.nextNormal();
      popularity[i] = (normal > 0 ? HIT_SD : MISS_SD) * normal;
      christmas[i] = stream.nextBernoulli(CHRISTMAS_SHARE);
    }
    double[][] result = new double[CLASSES * TradeProfile.MONTHS][];
    for (int k = 0; k < CLASSES; k++) {
      double[] weights = weights(popularity, stream);
      for (int month = 0; month < TradeProfile.MONTHS; month++) {
        result[k * TradeProfile.MONTHS + month] = monthly(weights, christmas, month);
      }
    }
    return result;
  }

  private double[] weights(double[] popularity, RandomStream stream) {
    double sensitivity = stream.nextUniform(0.1, 0.6); // assumed
    double[] brandTaste = new double[brands];
    for (int b = 0; b < brands; b++) {
      brandTaste[b] = BRAND_SD * stream.nextNormal();
    }
    double[] weights = new double[popularity.length];
    for (int i = 0; i < weights.length; i++) {
      var item = catalogue.get(i);
      double relativePrice = StrictMath.log(item.price() / MEDIAN_PRICE);
      double own = OWN_SD * stream.nextNormal();
      weights[i] =
          StrictMath.exp(
              popularity[i] + brandTaste[item.brand()] + own - sensitivity * relativePrice);
    }
    return weights;
  }

  private double[] monthly(double[] weights, boolean[] christmas, int month) {
    int end = firstDay(Math.min(month + 1, TradeProfile.MONTHS - 1), 0);
    double[] shares = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      boolean born = catalogue.get(i).firstDay() < end || month == TradeProfile.MONTHS - 1;
      shares[i] = born ? weights[i] * (christmas[i] ? CHRISTMAS[month] : 1) : 0;
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
