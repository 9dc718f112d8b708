package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.Stock;
import undercurrent.shopping.Suppliers;
import undercurrent.shopping.TradeHistory;
import undercurrent.shopping.Visit;

/// The stock of the shop: what is sold leaves the shelf, what runs low is ordered from its supplier,
/// what is out or given up is off sale until it is there again.
///
/// Baskets are part of the history and happen whatever lies on the shelf: what they take beyond it
/// is owed and delivered later. So stock binds what may be recommended, and with it purchases on
/// impulse, but never the baskets.
final class Warehouse {
  private static final int FIRST_FULL = 400; // pieces of an item that nobody knows yet; assumed
  private static final int FIRST_REORDER = 150; // assumed
  private static final int PACK = 12; // the least order; assumed
  private static final int MEMORY_WEEKS = 4;

  private final Replication run;
  private final TradeHistory trade;
  private final Assortment assortment;
  private final MetricsDatabase database;
  private final Stock stock;
  private final Suppliers suppliers;
  private final double safetyDays;
  private final double coverDays;
  private final double giveUpDays;
  private final boolean[] isFailing;
  private final boolean[] isGivenUp;
  private final int[] lastSold;
  private final int[][] soldByWeek = new int[MEMORY_WEEKS][];
  private final List<Runnable> heldUp = new ArrayList<>();
  private int week;

  Warehouse(
      Replication run,
      Settings settings,
      TradeHistory trade,
      Assortment assortment,
      MetricsDatabase database) {
    this.run = run;
    this.trade = trade;
    this.assortment = assortment;
    this.database = database;
    this.suppliers = Suppliers.of(trade, run.streams().stream("suppliers"));
    this.safetyDays = settings.hours("stock.safety") / 24;
    this.coverDays = settings.hours("stock.cover") / 24;
    this.giveUpDays = settings.hours("stock.give-up-after") / 24;
    int items = trade.catalogue().size();
    this.stock = new Stock(items);
    this.isFailing = new boolean[suppliers.count()];
    this.isGivenUp = new boolean[items];
    this.lastSold = new int[items];
    for (int w = 0; w < MEMORY_WEEKS; w++) {
      soldByWeek[w] = new int[items];
    }
    for (int item = 0; item < items; item++) {
      stock.levels(item, FIRST_REORDER, FIRST_FULL);
      stock.receive(item, stock.order(item));
      lastSold[item] = assortment.firstDay(item);
    }
  }

  /// Takes what a visit bought off the shelf.
  void sold(Visit visit) {
    visit.lines().forEach(line -> sold(line.item(), line.quantity(), visit.day()));
  }

  /// Takes pieces off the shelf, and orders new ones when few are left.
  void sold(int item, int pieces, int day) {
    isGivenUp[item] = false; // who still asks for it brings it back
    lastSold[item] = day;
    soldByWeek[week % MEMORY_WEEKS][item] += pieces;
    stock.take(item, pieces);
    show(item);
    order(item);
  }

  /// Puts pieces back on the shelf.
  void broughtBack(int item, int pieces) {
    stock.putBack(item, pieces);
    show(item);
  }

  private void order(int item) {
    int pieces = isGivenUp[item] ? 0 : stock.order(item);
    if (pieces > 0) {
      run.simulation()
          .schedule(SimTime.hours(24 * suppliers.leadDays(item)), () -> arrive(item, pieces));
    }
  }

  private void arrive(int item, int pieces) {
    if (isFailing[suppliers.supplierOf()[item]]) {
      heldUp.add(() -> arrive(item, pieces));
      return;
    }
    stock.receive(item, pieces);
    show(item);
  }

  private void show(int item) {
    if (stock.isOut(item) || isGivenUp[item]) {
      assortment.withdraw(item);
    } else {
      assortment.restock(item);
    }
  }

  /// Ends a day: notes how much of the range is out.
  void endDay(int day) {
    int offered = 0;
    int out = 0;
    int givenUp = 0;
    for (int item = 0; item < isGivenUp.length; item++) {
      if (assortment.firstDay(item) <= day) {
        offered++;
        givenUp += isGivenUp[item] ? 1 : 0;
        out += stock.isOut(item) && !isGivenUp[item] ? 1 : 0;
      }
    }
    database.metric(day, "items_offered", offered);
    database.metric(day, "items_out_of_stock", out);
    database.metric(day, "items_given_up", givenUp);
    database.metric(day, "stock_fill_rate", stock.fillRate());
  }

  /// Ends a week: levels follow what sold in four weeks, and what did not sell for long is given up.
  void endWeek(int day) {
    week++;
    for (int item = 0; item < isGivenUp.length; item++) {
      if (day - assortment.firstDay(item) >= 7 * MEMORY_WEEKS) {
        plan(item);
      }
      if (giveUpDays > 0 && day - lastSold[item] >= giveUpDays) {
        isGivenUp[item] = true;
        show(item);
      }
      order(item);
    }
    java.util.Arrays.fill(soldByWeek[week % MEMORY_WEEKS], 0);
  }

  private void plan(int item) {
    double pieces = 0;
    for (int[] sold : soldByWeek) {
      pieces += sold[item];
    }
    double perDay = pieces / (7 * MEMORY_WEEKS);
    int s = (int) Math.ceil(perDay * (suppliers.leadDays(item) + safetyDays));
    int more = (int) Math.ceil(Math.max(PACK, perDay * coverDays));
    stock.levels(item, s, s + more);
  }

  /// Lets a supplier fail: nothing comes from it any more.
  void fail(int supplier) {
    isFailing[supplier] = true;
  }

  /// Lets a supplier deliver again, what is overdue first.
  void recover(int supplier) {
    isFailing[supplier] = false;
    var due = List.copyOf(heldUp);
    heldUp.clear();
    due.forEach(Runnable::run);
  }

  /// Returns who supplies what.
  Suppliers suppliers() {
    return suppliers;
  }

  /// Returns the items of a supplier that are on sale on a day.
  long onSaleOf(int supplier, int day) {
    return java.util.stream.IntStream.range(0, trade.catalogue().size())
        .filter(item -> suppliers.supplierOf()[item] == supplier)
        .filter(item -> assortment.onSale(item, day))
        .count();
  }
}
