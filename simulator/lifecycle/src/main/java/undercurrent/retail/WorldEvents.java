package undercurrent.retail;

import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.TradeHistory;
import undercurrent.trace.Happening;

/// What happens in the world of the shop on the days that a scenario says: each event is a process
/// that moves prices, suppliers or traffic, and leaves its mark in the trace.
final class WorldEvents {
  private final Replication run;
  private final Settings settings;
  private final TradeHistory trade;
  private final Assortment assortment;
  private final Warehouse warehouse;
  private long lastChange;

  WorldEvents(
      Replication run,
      Settings settings,
      TradeHistory trade,
      Assortment assortment,
      Warehouse warehouse) {
    this.run = run;
    this.settings = settings;
    this.trade = trade;
    this.assortment = assortment;
    this.warehouse = warehouse;
  }

  /// Begins to wait for every event that the scenario has.
  void await() {
    at("world.sale-season", this::beginSale);
    at(
        "world.new-range",
        () -> demandChanged(settings.count("world.new-items") + " new items came in"));
    at("world.viral-item", () -> demandChanged("an unpopular item is talked about"));
    at(WorldKnobs.BADGES, () -> changed("marketing puts badges on other goods"));
    at("world.thrift", () -> changed("customers begin to mind prices, more from day to day"));
    at("world.supplier-failure", this::failSupplier);
    at("world.bot-traffic", () -> changed("machines come to the shop and click"));
  }

  private void at(String event, Runnable what) {
    if (WorldKnobs.happens(settings, event)) {
      after(event, event, what);
    }
  }

  private void after(String name, String knob, Runnable what) {
    run.simulation()
        .start(
            name,
            self -> {
              self.hold(SimTime.hours(settings.hours(knob)));
              run.simulation().cause(1);
              what.run();
            });
  }

  private void changed(String what) {
    lastChange = run.trace().record(new Happening.WorldChanged(what));
  }

  /// Returns the trace event that last changed the world of the shop; 0 when none did.
  long lastChange() {
    return lastChange;
  }

  /// Says what happens to demand, which a record that is replayed cannot follow.
  private void demandChanged(String what) {
    changed(trade.real() ? what + ", in name only: the recorded trade is replayed" : what);
  }

  private void beginSale() {
    demandChanged("a sale season began");
    reprice();
    after(
        "end of sale season",
        "world.sale-length",
        () -> {
          demandChanged("the sale season ended");
          reprice();
        });
  }

  /// Puts new labels on the shelves; the shop knows its own prices at once.
  private void reprice() {
    int today = run.day();
    for (int item = 0; !trade.real() && item < assortment.size(); item++) {
      assortment.reprice(item, trade.price(item, today));
    }
  }

  private void failSupplier() {
    int supplier = settings.count("world.supplier");
    if (supplier >= warehouse.suppliers().count()) {
      changed("supplier " + supplier + " stopped to deliver, who supplies nothing here");
      return;
    }
    changed(
        "supplier "
            + supplier
            + ", which has "
            + warehouse.onSaleOf(supplier, run.day())
            + " items on sale, stopped to deliver");
    warehouse.fail(supplier);
    after(
        "end of supplier failure",
        "world.supplier-failure-length",
        () -> {
          changed("supplier " + supplier + " delivers again");
          warehouse.recover(supplier);
        });
  }
}
