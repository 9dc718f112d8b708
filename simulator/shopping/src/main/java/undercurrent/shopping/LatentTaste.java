package undercurrent.shopping;

/// The taste from which an embedded trade draws: repeats of the customer's own lines, mixed with
/// the inner product of θ and φ. The customer's own lines are those of the whole record.
final class LatentTaste implements Taste {
  private final EmbeddedRange range;
  private final EmbeddedShoppers shoppers;
  private final double[][] brandShares;
  private final PairCounts own = new PairCounts();
  private final int[] lines;

  LatentTaste(EmbeddedRange range, EmbeddedShoppers shoppers) {
    this.range = range;
    this.shoppers = shoppers;
    this.lines = new int[shoppers.repeat.length];
    this.brandShares = new double[EmbeddedRange.CLASSES][range.brands];
    for (int k = 0; k < brandShares.length; k++) {
      double[] lastMonth = range.shares[(k + 1) * TradeProfile.MONTHS - 1];
      for (int i = 0; i < lastMonth.length; i++) {
        brandShares[k][range.catalogue.get(i).brand()] += lastMonth[i];
      }
    }
  }

  void add(int customer, int item) {
    own.add(customer, item, 0);
    lines[customer]++;
  }

  @Override
  public double share(int customer, int item, int day) {
    int month = TradeProfile.month(TradeHistory.FIRST_DAY.plusDays(day));
    double[] theta = shoppers.taste[customer];
    double drawn = 0;
    for (int k = 0; k < theta.length; k++) {
      drawn += theta[k] * range.shares(k, month, day)[item];
    }
    double viral = range.viralShare(day);
    drawn = (1 - viral) * drawn + (item == range.viralItem ? viral : 0);
    double repeated = (double) own.count(customer, item) / Math.max(1, lines[customer]);
    return shoppers.repeat[customer] * repeated + (1 - shoppers.repeat[customer]) * drawn;
  }

  @Override
  public double brandShare(int customer, int brand) {
    double sum = 0;
    for (int k = 0; k < brandShares.length; k++) {
      sum += shoppers.taste[customer][k] * brandShares[k][brand];
    }
    return sum;
  }
}
