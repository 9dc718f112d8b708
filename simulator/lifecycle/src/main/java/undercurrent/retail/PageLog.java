package undercurrent.retail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.Slate;
import undercurrent.shopping.TradeHistory;

/// What was shown and done, kept where training reads it; and the predictions of the last days, kept
/// where others read them.
final class PageLog {
  private static final int DAYS = 7;

  private final TradeHistory trade;
  private final Exposure exposure;
  private final MetricsDatabase database;
  private final Deque<Predicted> predictions = new ArrayDeque<>();
  private long rows;

  /// A prediction, and what came of it.
  record Predicted(int day, double score, boolean clicked) {}

  PageLog(TradeHistory trade, Exposure exposure, MetricsDatabase database) {
    this.trade = trade;
    this.exposure = exposure;
    this.database = database;
  }

  /// Keeps a page.
  void keep(Slate slate, List<Reaction> reactions) {
    int day = slate.request().day();
    double[] prices = new double[reactions.size()];
    for (int i = 0; i < prices.length; i++) {
      Placement place = slate.placements().get(i);
      prices[i] = trade.price(place.item(), day);
      if (place.scored().features().length > 0) {
        predictions.addLast(new Predicted(day, place.scored().score(), reactions.get(i).clicked()));
      }
    }
    while (!predictions.isEmpty() && predictions.getFirst().day() <= day - DAYS) {
      predictions.removeFirst();
    }
    exposure.add(slate);
    database.log(slate, reactions, prices);
    rows += prices.length;
  }

  /// Returns the predictions of the last seven days, the first ones first.
  List<Predicted> predictions() {
    return List.copyOf(predictions);
  }

  /// Returns the number of impressions kept so far.
  long rows() {
    return rows;
  }
}
