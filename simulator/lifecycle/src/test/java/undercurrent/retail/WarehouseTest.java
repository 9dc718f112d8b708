package undercurrent.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.MetricsDatabase;

/// Oracle: what a supplier that does not deliver must do to its own items, on the same luck; and
/// that an item that nobody buys is given up after the time that was set.
class WarehouseTest {
  private static final EmbeddedTrade TRADE =
      EmbeddedTrade.generate(
          new RandomStreams(4, 0).stream("trade"), new EmbeddedScale(300, 300, 25, 120));
  private static final int SUPPLIER = 5;

  private static final class Shelves implements AutoCloseable {
    private final Replication run =
        new Replication(new RandomStreams(4, 0), "retail", new RetailLifecycle(), List.of());
    private final MetricsDatabase database = MetricsDatabase.inMemory();
    private final Assortment assortment = new Assortment(TRADE.catalogue());
    private final Warehouse warehouse;
    private int supplierOut;
    private int othersOut;

    Shelves(Map<String, String> texts, int failsOn, int deliversOn) {
      var settings = Settings.of(new RetailLifecycle().parameters(), texts);
      warehouse = new Warehouse(run, settings, TRADE, assortment, database);
      for (int day = 0; day < TRADE.days(); day++) {
        run.simulation().runUntil((day + 1) * SimTime.DAY);
        if (day == failsOn) {
          warehouse.fail(SUPPLIER);
        }
        if (day == deliversOn) {
          warehouse.recover(SUPPLIER);
        }
        TRADE.visits(day).forEach(warehouse::sold);
        warehouse.endDay(day);
        if (day % 7 == 6) {
          warehouse.endWeek(day);
        }
        count(day);
      }
    }

    private void count(int day) {
      for (int item = 0; item < assortment.size(); item++) {
        if (assortment.firstDay(item) <= day && !assortment.onSale(item, day)) {
          boolean isIts = warehouse.suppliers().supplierOf()[item] == SUPPLIER;
          supplierOut += isIts ? 1 : 0;
          othersOut += isIts ? 0 : 1;
        }
      }
    }

    long onSale(int day) {
      return warehouse.onSaleOf(SUPPLIER, day);
    }

    @Override
    public void close() {
      database.close();
      run.close();
    }
  }

  @Test
  void aSupplierThatFailsLetsItsOwnItemsRunOutAndNoOthers() {
    var never = Map.of("stock.give-up-after", "0w");
    try (var usual = new Shelves(never, -1, -1);
        var failing = new Shelves(never, 40, -1);
        var recovered = new Shelves(never, 40, 80)) {
      assertThat(failing.supplierOut).isGreaterThan(2 * usual.supplierOut + 50);
      assertThat(failing.othersOut).isEqualTo(usual.othersOut);
      assertThat(recovered.supplierOut).isLessThan(failing.supplierOut);
      assertThat(recovered.onSale(119)).isGreaterThan(failing.onSale(119));
    }
  }

  @Test
  void whatNobodyBuysLeavesTheRange() {
    try (var usual = new Shelves(Map.of("stock.give-up-after", "0w"), -1, -1);
        var strict = new Shelves(Map.of("stock.give-up-after", "2w"), -1, -1)) {
      assertThat(strict.supplierOut + strict.othersOut)
          .isGreaterThan(usual.supplierOut + usual.othersOut);
    }
  }
}
