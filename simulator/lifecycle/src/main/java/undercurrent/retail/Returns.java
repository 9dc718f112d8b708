package undercurrent.retail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import undercurrent.lifecycle.Replication;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.ReturnedLine;
import undercurrent.shopping.Slate;
import undercurrent.shopping.TradeHistory;
import undercurrent.trace.Happening;

/// Goods that come back: they lie on the shelf again, and what was paid for them is paid back.
///
/// What is brought back belongs to the history, as the baskets do. Where a list had shown what the
/// visit bought, the list loses that revenue again, up to what it had brought. Purchases on impulse
/// are kept.
final class Returns {
  private final Replication run;
  private final TradeHistory trade;
  private final Assortment assortment;
  private final MetricsDatabase database;
  private final Warehouse warehouse;
  private final LiveData live;
  private final Map<Long, Double> brought = new HashMap<>(); // looked up only

  Returns(
      Replication run,
      TradeHistory trade,
      Assortment assortment,
      MetricsDatabase database,
      Warehouse warehouse,
      LiveData live) {
    this.run = run;
    this.trade = trade;
    this.assortment = assortment;
    this.database = database;
    this.warehouse = warehouse;
    this.live = live;
  }

  /// Notes what a visit bought that the list had shown.
  void note(Slate slate, List<Reaction> reactions) {
    for (int i = 0; i < reactions.size(); i++) {
      Reaction reaction = reactions.get(i);
      if (reaction.bought() && !reaction.onImpulse()) {
        int item = slate.placements().get(i).item();
        brought.merge(key(slate.request().customer(), item), reaction.amount(), Double::sum);
      }
    }
  }

  /// Takes back what is brought on a day.
  void endDay(int day) {
    List<ReturnedLine> lines = trade.returns(day);
    double value = 0;
    double margin = 0;
    for (ReturnedLine line : lines) {
      double paid = paidBack(line);
      value += paid;
      margin += paid * assortment.marginShare(line.item());
      warehouse.broughtBack(line.item(), line.quantity());
      live.sendReturn(line);
    }
    if (!lines.isEmpty()) {
      run.trace().record(new Happening.Returned(lines.size(), value, margin));
    }
    database.metric(day, "returned_lines", lines.size());
    database.metric(day, "returned_value", value);
  }

  private double paidBack(ReturnedLine line) {
    long key = key(line.customer(), line.item());
    double had = brought.getOrDefault(key, 0.0);
    double paid = Math.min(had, line.quantity() * line.price());
    if (paid > 0) {
      brought.put(key, had - paid);
    }
    return paid;
  }

  private static long key(int customer, int item) {
    return ((long) customer << 32) | item;
  }
}
