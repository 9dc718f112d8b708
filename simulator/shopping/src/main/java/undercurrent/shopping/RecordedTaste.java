package undercurrent.shopping;

/// The taste of customers, estimated from the whole record of a trade, the future included.
///
/// A share of choice is half the customer's own share of lines, a quarter the customer's share of
/// the brand times the item's share within the brand, and a quarter the item's share of all lines
/// in a window of 28 days around the day (weights assumed).
final class RecordedTaste implements Taste {
  private static final double OWN = 0.5;
  private static final double BRAND = 0.25;
  private static final double SEASON = 0.25;
  private static final int WINDOW = 28;

  private final PairCounts own = new PairCounts();
  private final PairCounts ownBrand = new PairCounts();
  private final int[] lines;
  private final int[] brandOf;
  private final double[] withinBrand;
  private final float[][] seasons;

  private RecordedTaste(int customers, int[] brandOf, int windows) {
    this.lines = new int[customers];
    this.brandOf = brandOf;
    this.withinBrand = new double[brandOf.length];
    this.seasons = new float[windows][brandOf.length];
  }

  static RecordedTaste of(TradeHistory trade) {
    int[] brandOf = trade.catalogue().stream().mapToInt(Item::brand).toArray();
    var taste = new RecordedTaste(trade.customers(), brandOf, 1 + trade.days() / WINDOW);
    for (int day = 0; day < trade.days(); day++) {
      for (var visit : trade.visits(day)) {
        taste.add(visit);
      }
    }
    taste.finish(trade.brands());
    return taste;
  }

  private void add(Visit visit) {
    for (var line : visit.lines()) {
      own.add(visit.customer(), line.item(), 0);
      ownBrand.add(visit.customer(), brandOf[line.item()], 0);
      lines[visit.customer()]++;
      withinBrand[line.item()]++;
      seasons[visit.day() / WINDOW][line.item()]++;
    }
  }

  private void finish(int brands) {
    double[] sums = new double[brands];
    for (int item = 0; item < brandOf.length; item++) {
      sums[brandOf[item]] += withinBrand[item];
    }
    for (int item = 0; item < brandOf.length; item++) {
      withinBrand[item] /= Math.max(1, sums[brandOf[item]]);
    }
    for (float[] season : seasons) {
      float sum = 0;
      for (float count : season) {
        sum += count;
      }
      for (int item = 0; item < season.length; item++) {
        season[item] /= Math.max(1, sum);
      }
    }
  }

  @Override
  public double share(int customer, int item, int day) {
    double season = SEASON * seasons[day / WINDOW][item];
    double brand = brandShare(customer, brandOf[item]);
    if (brand == 0) {
      return season; // who bought nothing of the brand did not buy the item: most pairs end here
    }
    int all = Math.max(1, lines[customer]);
    return OWN * own.count(customer, item) / all + BRAND * brand * withinBrand[item] + season;
  }

  @Override
  public double brandShare(int customer, int brand) {
    return (double) ownBrand.count(customer, brand) / Math.max(1, lines[customer]);
  }
}
