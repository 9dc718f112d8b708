package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.DemandEvents;
import undercurrent.shopping.Item;
import undercurrent.shopping.Thrift;

/// What a scenario may say about stock and about what happens in the world.
///
/// Sale season, new range and viral item change demand, so they act on the embedded trade; a
/// recorded trade is replayed as it was.
final class WorldKnobs {
  static final String BADGES = "world.badges-elsewhere";

  private WorldKnobs() {}

  static List<Knob> all() {
    return List.of(
        Knob.duration("stock.safety", "2w", "time that stock shall last beyond the delivery time"),
        Knob.duration("stock.cover", "4w", "time that an order shall last"),
        Knob.duration(
            "stock.give-up-after",
            "26w",
            "time without a sale after which an item leaves the range; 0w for never"),
        Knob.duration(
            "world.sale-season",
            "0w",
            "when prices fall for a while, in the embedded trade; 0w for never"),
        Knob.duration("world.sale-length", "3w", "how long they stay low").atLeast(24),
        Knob.share("world.sale-cut", "30%", "what is taken off three in ten prices")
            .atLeast(0.01)
            .atMost(0.9),
        Knob.duration(
            "world.new-range",
            "0w",
            "when new goods come in at once, in the embedded trade; 0w for never"),
        Knob.count("world.new-items", "60", "how many they are").atLeast(1).atMost(600),
        Knob.duration(
            "world.viral-item",
            "0w",
            "when an unpopular item is talked about, in the embedded trade; 0w for never"),
        Knob.duration("world.viral-length", "6w", "how long the talk lasts").atLeast(24),
        Knob.duration(BADGES, "0w", "when badges are put on other goods; 0w for never"),
        Knob.duration("world.thrift", "0w", "when customers begin to mind prices; 0w for never"),
        Knob.duration("world.thrift-growth", "26w", "how long that grows").atLeast(24),
        Knob.number(
                "world.thrift-cost", "0.8", "utility that e times the price costs then; assumed")
            .above0()
            .atMost(5),
        Knob.duration(
            "world.supplier-failure", "0w", "when a supplier stops to deliver; 0w for never"),
        Knob.duration("world.supplier-failure-length", "8w", "how long it does not").atLeast(24),
        Knob.count("world.supplier", "0", "the number of the supplier that fails"),
        Knob.share(
            "world.feed-failure-share", "60%", "batches that wait, and that break the schema"),
        Knob.duration("world.bot-traffic", "0w", "when machines begin to come; 0w for never"),
        Knob.number("world.bot-requests-per-day", "30", "pages that they ask for a day")
            .above0()
            .atMost(100));
  }

  static boolean happens(Settings settings, String event) {
    return settings.hours(event) > 0;
  }

  static int day(Settings settings, String knob) {
    return (int) Math.round(settings.hours(knob) / 24);
  }

  /// Returns when customers begin to mind prices.
  static Thrift thrift(Settings settings, List<Item> catalogue) {
    return happens(settings, "world.thrift")
        ? Thrift.over(
            catalogue,
            day(settings, "world.thrift"),
            day(settings, "world.thrift-growth"),
            settings.number("world.thrift-cost"))
        : Thrift.NONE;
  }

  /// Returns what changes demand.
  static DemandEvents demand(Settings settings) {
    Optional<DemandEvents.Sale> sale =
        !happens(settings, "world.sale-season")
            ? Optional.empty()
            : Optional.of(
                new DemandEvents.Sale(
                    day(settings, "world.sale-season"),
                    day(settings, "world.sale-length"),
                    settings.share("world.sale-cut")));
    Optional<DemandEvents.Range> range =
        !happens(settings, "world.new-range")
            ? Optional.empty()
            : Optional.of(
                new DemandEvents.Range(
                    day(settings, "world.new-range"), settings.count("world.new-items")));
    Optional<DemandEvents.Viral> viral =
        !happens(settings, "world.viral-item")
            ? Optional.empty()
            : Optional.of(
                new DemandEvents.Viral(
                    day(settings, "world.viral-item"), day(settings, "world.viral-length")));
    return new DemandEvents(sale, range, viral);
  }
}
