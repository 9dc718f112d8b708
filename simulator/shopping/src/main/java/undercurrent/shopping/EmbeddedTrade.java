package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Collections;
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
  private final List<List<ReturnedLine>> returns = new ArrayList<>();
  private final LatentTaste taste;
  private final List<List<Integer>> past = new ArrayList<>();
  private final double[][] cumulative;
  private final double[][] saleCumulative;
  private final DemandEvents events;

  private EmbeddedTrade(EmbeddedScale scale, DemandEvents events, RandomStream stream) {
    this.scale = scale;
    this.events = events;
    this.range = new EmbeddedRange(scale, events, stream.substream("range"));
    this.shoppers = new EmbeddedShoppers(scale, stream.substream("shoppers"));
    this.taste = new LatentTaste(range, shoppers);
    cumulative = new double[range.shares.length][];
    saleCumulative = new double[range.shares.length][];
    for (int i = 0; i < cumulative.length; i++) {
      cumulative[i] = TradeProfile.cumulative(range.shares[i]);
    }
    for (int u = 0; u < scale.customers(); u++) {
      past.add(new ArrayList<>());
    }
    generate(stream.substream("visits"));
    bringBack(stream.substream("returns"));
    past.clear();
  }

  /// Returns the trade of a stream at the standard scale.
  public static EmbeddedTrade generate(RandomStream stream, EmbeddedScale scale) {
    return generate(stream, scale, DemandEvents.NONE);
  }

  /// Returns the trade of a stream in which something changes demand.
  public static EmbeddedTrade generate(
      RandomStream stream, EmbeddedScale scale, DemandEvents events) {
    return new EmbeddedTrade(scale, events, stream);
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
      var luck = stream.substream(day); // so that one event leaves the luck of later days alone
      for (int n = 0; n < visits; n++) {
        today.add(visit(day, hours, luck.substream(n)));
      }
      today.sort(Comparator.comparingInt(Visit::minute));
      days.add(List.copyOf(today));
    }
  }

  private void bringBack(RandomStream stream) {
    for (int day = 0; day < days.size(); day++) {
      returns.add(new ArrayList<>());
    }
    for (int day = 0; day < days.size(); day++) {
      var luck = stream.substream(day);
      for (Visit visit : days.get(day)) {
        visit.lines().forEach(line -> bringBack(visit, line, ReturnHabit.days(luck)));
      }
    }
  }

  private void bringBack(Visit visit, BasketLine line, int after) {
    int day = visit.day() + after;
    if (after >= 0 && day < returns.size()) {
      returns
          .get(day)
          .add(
              new ReturnedLine(
                  visit.customer(),
                  line.item(),
                  day,
                  visit.minute(),
                  line.quantity(),
                  line.price()));
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
      int item = item(customer, month, day, stream);
      if (range.catalogue.get(item).firstDay() <= day) {
        items.add(item);
      }
    }
    var lines = new ArrayList<BasketLine>(items.size());
    for (int item : items) {
      double price = range.price(item, day);
      lines.add(new BasketLine(item, quantity(customer, item, price, stream), price));
      past.get(customer).add(item);
      taste.add(customer, item);
    }
    return new Visit(customer, day, minute, lines);
  }

  private int item(int customer, int month, int day, RandomStream stream) {
    var own = past.get(customer);
    if (stream.nextBernoulli(shoppers.repeat[customer]) && !own.isEmpty()) {
      return own.get(stream.nextInt(own.size()));
    }
    double viral = range.viralShare(day);
    double uniform = stream.nextUniform();
    if (uniform < viral) {
      return range.viralItem;
    }
    uniform = (uniform - viral) / (1 - viral);
    double[] shares = shoppers.taste[customer];
    int k = 0;
    while (k + 1 < shares.length && uniform >= shares[k]) {
      uniform -= shares[k++];
    }
    return TradeProfile.invert(cumulative(k, month, day), stream.nextUniform());
  }

  private double[] cumulative(int k, int month, int day) {
    int index = k * TradeProfile.MONTHS + month;
    if (!events.isSaleOn(day)) {
      return cumulative[index];
    }
    if (saleCumulative[index] == null) {
      saleCumulative[index] = TradeProfile.cumulative(range.shares(k, month, day));
    }
    return saleCumulative[index];
  }

  private int quantity(int customer, int item, double price, RandomStream stream) {
    double cheapness = 1 / StrictMath.sqrt(price / 1.95);
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
  public double price(int item, int day) {
    return range.price(item, day);
  }

  /// Returns the item that is talked about in the time of [DemandEvents#viral]; −1 without one.
  public int viralItem() {
    return range.viralItem;
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
  public List<ReturnedLine> returns(int day) {
    return Collections.unmodifiableList(returns.get(day));
  }

  @Override
  public Taste taste() {
    return taste;
  }
}
