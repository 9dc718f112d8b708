package undercurrent.shopping.rules;

import java.util.ArrayList;
import java.util.List;
import undercurrent.shopping.BasketLine;
import undercurrent.shopping.Item;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Taste;
import undercurrent.shopping.TradeHistory;
import undercurrent.shopping.Visit;

/// A shop of a few items for hand calculation: every day customer 0 buys every item that is offered.
record SmallShop(List<Item> catalogue, int days) implements TradeHistory {

  /// Three items: a cheap cup from day 0, a dear lamp from day 0, a star from day 5.
  static final SmallShop OF_THREE =
      new SmallShop(
          List.of(
              new Item(0, "11001", "BLUE CUP", 2.5, 0, 0),
              new Item(1, "22001", "OIL LAMP", 12.5, 0, 1),
              new Item(2, "22002", "Christmas star", 4, 5, 1)),
          10);

  /// Returns the tables after all days.
  LiveTables tables() {
    var tables = new LiveTables(this);
    for (int day = 0; day < days; day++) {
      visits(day).forEach(tables::observe);
      tables.endDay();
    }
    return tables;
  }

  @Override
  public String title() {
    return "a small shop";
  }

  @Override
  public boolean real() {
    return false;
  }

  @Override
  public int customers() {
    return 2;
  }

  @Override
  public int brands() {
    return 2;
  }

  @Override
  public List<Visit> visits(int day) {
    var lines = new ArrayList<BasketLine>();
    for (Item item : catalogue) {
      if (item.firstDay() <= day) {
        lines.add(new BasketLine(item.id(), 1, item.price()));
      }
    }
    return List.of(new Visit(0, day, 600, lines));
  }

  @Override
  public Taste taste() {
    return new Taste() {
      @Override
      public double share(int customer, int item, int day) {
        return 1.0 / catalogue.size();
      }

      @Override
      public double brandShare(int customer, int brand) {
        return 1.0 / brands();
      }
    };
  }
}
