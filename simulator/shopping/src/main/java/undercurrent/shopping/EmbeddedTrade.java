package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import undercurrent.random.RandomStream;

/// A trade made up from published statistics of the real one, for where no data folder is.
///
/// Each line of a basket repeats an earlier line of the customer with the customer's propensity to
/// repeat, and else is drawn from the customer's taste over what is offered in the month. Numbers
/// that are not those of [TradeStatistics#PUBLISHED] or of the monthly, daily and hourly counts are
/// assumed.
public final class EmbeddedTrade implements TradeHistory {
  private static final double LINES_MEDIAN = 15; // of the real invoices
  private static final double LINES_SD = 0.88; // of ln(lines): mean 21.5, p90 48
  private static final double QUANTITY_MEDIAN = 4.5; // fitted to the real median of 6
  private static final double QUANTITY_SD = 0.9; // assumed
  private static final int TRIES = 20;

  private final EmbeddedScale scale;
  private final EmbeddedRange range;
  private final EmbeddedShoppers shoppers;
  private final List<List<Visit>> days = new ArrayList<>();
  private final LatentTaste taste;
  private final List<List<Integer>> past = new ArrayList<>();
  private final double[][] cumulative;

  private EmbeddedTrade(EmbeddedScale scale, RandomStream stream) {
    this.scale = scale;
    this.range = new EmbeddedRange(scale, stream.substream("range"));
    this.shoppers = new EmbeddedShoppers(scale, stream.substream("shoppers"));
    this.taste = new LatentTaste(range, shoppers);
    cumulative = new double[range.shares.length][];
    for (int i = 0; i < cumulative.length; i++) {
      cumulative[i] = TradeProfile.cumulative(range.shares[i]);
    }
    for (int u = 0; u < scale.customers(); u++) {
      past.add(new ArrayList<>());
    }
    generate(stream.substream("visits"));
    past.clear();
  }

  /// Returns the trade of a stream at the standard scale.
  public static EmbeddedTrade generate(RandomStream stream, EmbeddedScale scale) {
    return new EmbeddedTrade(scale, stream);
  }

  private void generate(RandomStream stream) {
    double[] expected = new double[scale.days()];
    double sum = 0;
    for (int day = 0; day < expected.length; day++) {
      var date = date(day);
      expected[day] =
          TradeProfile.VISITS_A_DAY[TradeProfile.month(date)]
              * TradeProfile.WEEKDAYS[date.getDayOfWeek().getValue() - 1];
      sum += expected[day];
    }
    double factor = scale.visitsPerDay() * scale.days() / sum;
    double[] hours = TradeProfile.cumulative(TradeProfile.HOURS);
    for (int day = 0; day < expected.length; day++) {
      int visits = stream.nextPoisson(expected[day] * factor);
      var today = new ArrayList<Visit>(visits);
      for (int n = 0; n < visits; n++) {
        today.add(visit(day, hours, stream));
      }
      today.sort(Comparator.comparingInt(Visit::minute));
      days.add(List.copyOf(today));
    }
  }

  private Visit visit(int day, double[] hours, RandomStream stream) {
    int month = TradeProfile.month(date(day));
    int customer = shoppers.customer(month, stream.nextUniform());
    int minute = 60 * TradeProfile.invert(hours, stream.nextUniform()) + stream.nextInt(60);
    double size = LINES_MEDIAN * StrictMath.exp(LINES_SD * stream.nextNormal());
    int wanted = (int) Math.max(1, Math.min(Math.round(size), scale.items() / 4));
    var items = new java.util.LinkedHashSet<Integer>();
    for (int tries = 0; items.size() < wanted && tries < TRIES + 2 * wanted; tries++) {
      int item = item(customer, month, stream);
      if (range.catalogue.get(item).firstDay() <= day) {
        items.add(item);
      }
    }
    var lines = new ArrayList<BasketLine>(items.size());
    for (int item : items) {
      double price = range.catalogue.get(item).price();
      lines.add(new BasketLine(item, quantity(customer, item, stream), price));
      past.get(customer).add(item);
      taste.add(customer, item);
    }
    return new Visit(customer, day, minute, lines);
  }

  private int item(int customer, int month, RandomStream stream) {
    var own = past.get(customer);
    if (stream.nextBernoulli(shoppers.repeat[customer]) && !own.isEmpty()) {
      return own.get(stream.nextInt(own.size()));
    }
    double uniform = stream.nextUniform();
    double[] shares = shoppers.taste[customer];
    int k = 0;
    while (k + 1 < shares.length && uniform >= shares[k]) {
      uniform -= shares[k++];
    }
    return TradeProfile.invert(cumulative[k * TradeProfile.MONTHS + month], stream.nextUniform());
  }

  private int quantity(int customer, int item, RandomStream stream) {
    double cheapness = 1 / StrictMath.sqrt(range.catalogue.get(item).price() / 1.95);
    double typical = QUANTITY_MEDIAN * cheapness * shoppers.size[customer] * range.bulk[item];
    double pieces = typical * StrictMath.exp(QUANTITY_SD * stream.nextNormal());
    return (int) Math.max(1, Math.min(Math.round(pieces), 100_000));
  }

  @Override
  public String title() {
    return "embedded trade, calibrated to published statistics of UCI Online Retail (Chen, 2015)";
  }

  @Override
  public boolean real() {
    return false;
  }

  @Override
  public int days() {
    return days.size();
  }

  @Override
  public int customers() {
    return scale.customers();
  }

  @Override
  public List<Item> catalogue() {
    return range.catalogue;
  }

  @Override
  public int brands() {
    return range.brands;
  }

  @Override
  public List<Visit> visits(int day) {
    return days.get(day);
  }

  @Override
  public Taste taste() {
    return taste;
  }
}
