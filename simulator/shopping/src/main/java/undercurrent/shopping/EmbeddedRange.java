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

  /// The item that is talked about, −1 where there is none.
  final int viralItem;

  private final DemandEvents events;
  private final double[][] saleShares;
  private final boolean[] onOffer;
  private final double[] sensitivity = new double[CLASSES];

  EmbeddedRange(EmbeddedScale scale, DemandEvents events, RandomStream stream) {
    this.events = events;
    brands = Math.max(1, scale.items() / ITEMS_A_BRAND);
    double[] firstMonths = TradeProfile.cumulative(TradeProfile.NEW_ITEMS);
    var items = new ArrayList<Item>(scale.items());
    int fresh = events.range().map(DemandEvents.Range::items).orElse(0);
    bulk = new double[scale.items() + fresh];
    var freshStream = stream.substream("new range");
    for (int id = 0; id < bulk.length; id++) {
      var draws = id < scale.items() ? stream : freshStream;
      double price = MEDIAN_PRICE * StrictMath.exp(PRICE_SD * draws.nextNormal());
      int month = TradeProfile.invert(firstMonths, draws.nextUniform());
      int firstDay = firstDay(month, draws.nextUniform());
      int brand = draws.nextInt(brands);
      bulk[id] = StrictMath.exp(BULK_SD * draws.nextNormal());
      String code = String.format(Locale.ROOT, "E%05d", id);
      int offered = id < scale.items() ? firstDay : events.range().orElseThrow().day();
      items.add(new Item(id, code, "item " + id, pence(price), offered, brand));
    }
    catalogue = List.copyOf(items);
    onOffer = onOffer(stream.substream("on offer"));
    saleShares = new double[CLASSES * TradeProfile.MONTHS][];
    double[] popularity = new double[bulk.length];
    shares = shares(popularity, scale.items(), stream, freshStream);
    viralItem =
        events.viral().isPresent()
            ? unpopular(popularity, events.viral().get().fromDay(), stream.substream("viral"))
            : -1;
  }

  private boolean[] onOffer(RandomStream stream) {
    boolean[] chosen = new boolean[catalogue.size()];
    for (int i = 0; i < chosen.length && events.sale().isPresent(); i++) {
      chosen[i] = stream.nextBernoulli(DemandEvents.Sale.SHARE_OF_RANGE);
    }
    return chosen;
  }

  /// Returns an item on sale from the least popular quarter.
  private int unpopular(double[] popularity, int day, RandomStream stream) {
    double[] sorted = popularity.clone();
    java.util.Arrays.sort(sorted);
    double quarter = sorted[sorted.length / 4];
    int first = stream.nextInt(popularity.length);
    for (int i = 0; i < popularity.length; i++) {
      int item = (first + i) % popularity.length;
      if (popularity[item] <= quarter && catalogue.get(item).firstDay() <= day) {
        return item;
      }
    }
    return first;
  }

  /// Returns the price of an item on a day, in pounds.
  double price(int item, int day) {
    double price = catalogue.get(item).price();
    return events.isSaleOn(day) && onOffer[item]
        ? pence(price * (1 - events.sale().orElseThrow().cut()))
        : price;
  }

  /// Returns P(item | class) on a day: lower prices draw a class in as much as it minds prices.
  double[] shares(int k, int month, int day) {
    int index = k * TradeProfile.MONTHS + month;
    if (!events.isSaleOn(day)) {
      return shares[index];
    }
    if (saleShares[index] == null) {
      double lift = StrictMath.pow(1 - events.sale().orElseThrow().cut(), -sensitivity[k]);
      saleShares[index] = lifted(shares[index], lift);
    }
    return saleShares[index];
  }

  /// Returns the share of choices that talk brings the viral item on a day.
  double viralShare(int day) {
    return events.viralShare(day);
  }

  private double[] lifted(double[] usual, double lift) {
    double[] lifted = usual.clone();
    double sum = 0;
    for (int i = 0; i < lifted.length; i++) {
      lifted[i] *= onOffer[i] ? lift : 1;
      sum += lifted[i];
    }
    for (int i = 0; i < lifted.length; i++) {
      lifted[i] /= sum;
    }
    return lifted;
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

  private double[][] shares(
      double[] popularity, int old, RandomStream stream, RandomStream freshStream) {
    double appeal = events.range().map(DemandEvents.Range::appeal).orElse(1.0);
    boolean[] christmas = new boolean[popularity.length];
    for (int i = 0; i < popularity.length; i++) {
      var draws = i < old ? stream : freshStream;
      double normal = draws.nextNormal();
      popularity[i] = (normal > 0 ? HIT_SD : MISS_SD) * normal;
      popularity[i] += i < old ? 0 : StrictMath.log(appeal);
      christmas[i] = draws.nextBernoulli(CHRISTMAS_SHARE);
    }
    double[][] result = new double[CLASSES * TradeProfile.MONTHS][];
    for (int k = 0; k < CLASSES; k++) {
      double[] weights = weights(k, popularity, old, stream, freshStream);
      for (int month = 0; month < TradeProfile.MONTHS; month++) {
        result[k * TradeProfile.MONTHS + month] = monthly(weights, christmas, month);
      }
    }
    return result;
  }

  private double[] weights(
      int k, double[] popularity, int old, RandomStream stream, RandomStream freshStream) {
    sensitivity[k] = stream.nextUniform(0.1, 0.6); // assumed
    double[] brandTaste = new double[brands];
    for (int b = 0; b < brands; b++) {
      brandTaste[b] = BRAND_SD * stream.nextNormal();
    }
    double[] weights = new double[popularity.length];
    for (int i = 0; i < weights.length; i++) {
      var item = catalogue.get(i);
      double relativePrice = StrictMath.log(item.price() / MEDIAN_PRICE);
      double own = OWN_SD * (i < old ? stream : freshStream).nextNormal();
      weights[i] =
          StrictMath.exp(
              popularity[i] + brandTaste[item.brand()] + own - sensitivity[k] * relativePrice);
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
