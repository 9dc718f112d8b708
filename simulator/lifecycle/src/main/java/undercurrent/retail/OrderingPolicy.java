package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.Item;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.TradeHistory;
import undercurrent.shopping.ordering.ComposedOrdering;
import undercurrent.shopping.ordering.EpsilonGreedy;
import undercurrent.shopping.ordering.Exploration;
import undercurrent.shopping.ordering.LoggedClicks;
import undercurrent.shopping.ordering.PlaceTerm;
import undercurrent.shopping.ordering.Softmax;
import undercurrent.shopping.ordering.SponsoredPlaces;
import undercurrent.shopping.ordering.SponsoredRetrieval;
import undercurrent.shopping.ordering.Thompson;

/// The ordering of a run, as its scenario sets it.
///
/// @param settings the settings of the lifecycle
/// @param trade the trade
/// @param tables the tables that terms read
/// @param database the log that Thompson sampling reads
record OrderingPolicy(
    Settings settings, TradeHistory trade, LiveTables tables, MetricsDatabase database) {
  private static final int NEW_DAYS = 28; // assumed
  private static final double PRIOR_EXAMINATIONS = 20; // assumed
  private static final int SPONSORED_CANDIDATES = 6; // assumed

  /// Returns what a scenario can set about ordering.
  static List<Knob> knobs() {
    return List.of(
        Knob.share("ordering.exploration", "2%", "places that are filled by chance"),
        Knob.share("ordering.relevance-weight", "90%", "weight of relevance against diversity"),
        Knob.name(
            "ordering.exploration-policy",
            "epsilon",
            "how chance enters; only epsilon takes the share of places",
            List.of("epsilon", "softmax", "thompson")),
        Knob.number(
                "ordering.temperature",
                "0.05",
                "difference of worth that makes an item e times as likely, for softmax")
            .above0(),
        Knob.name(
            "ordering.diversity",
            "brand",
            "what counts against a candidate: its brand's share above, or its likeness to what is"
                + " above",
            List.of("brand", "likeness")),
        Knob.count("ordering.boosted-brand", "0", "number of the brand that is boosted"),
        Knob.number("ordering.brand-boost", "0", "worth added to items of the boosted brand"),
        Knob.number("ordering.new-item-boost", "0", "worth added to items new within four weeks"),
        Knob.number("ordering.earnings-weight", "0", "worth added for each pound a click may bring")
            .atLeast(0),
        Knob.count(
                "ordering.sponsored-places", "0", "places that are sold: the fourth, the eighth …")
            .atMost(12),
        Knob.count("ordering.sponsored-brand", "0", "number of the brand that pays for them"));
  }

  /// Returns the ordering.
  ComposedOrdering ordering(String version) {
    return ordering(version, PageWishes.of(settings));
  }

  /// Returns the ordering as those who answer for the pages want it.
  ComposedOrdering ordering(String version, PageWishes wishes) {
    List<PlaceTerm> terms = terms(wishes.relevance());
    wishes.campaign().ifPresent(terms::add);
    return new ComposedOrdering(version, terms, exploration(wishes.exploration()), sponsored());
  }

  /// Returns the retrieval with sponsored candidates, where places are sold.
  Retrieval with(Retrieval found) {
    int brand = settings.count("ordering.sponsored-brand");
    List<Integer> items =
        trade.catalogue().stream().filter(item -> item.brand() == brand).map(Item::id).toList();
    return settings.count("ordering.sponsored-places") == 0
        ? found
        : new SponsoredRetrieval(found, items, SPONSORED_CANDIDATES);
  }

  private List<PlaceTerm> terms(double relevance) {
    var assortment = tables.assortment();
    var terms = new ArrayList<PlaceTerm>();
    terms.add(new PlaceTerm.Relevance(relevance));
    terms.add(
        settings.name("ordering.diversity").equals("brand")
            ? new PlaceTerm.BrandRepetition(1 - relevance, assortment)
            : new PlaceTerm.NearestAbove(1 - relevance, tables.coOccurrence()));
    double forBrand = settings.number("ordering.brand-boost");
    if (forBrand != 0) {
      var boosts = new TreeMap<Integer, Double>();
      boosts.put(settings.count("ordering.boosted-brand"), forBrand);
      terms.add(new PlaceTerm.BrandBoost(boosts, assortment));
    }
    double forNew = settings.number("ordering.new-item-boost");
    if (forNew != 0) {
      terms.add(new PlaceTerm.NewItemBoost(forNew, NEW_DAYS, assortment));
    }
    double forPound = settings.number("ordering.earnings-weight");
    if (forPound != 0) {
      terms.add(new PlaceTerm.Earnings(forPound, assortment));
    }
    return terms;
  }

  private Exploration exploration(double epsilon) {
    return switch (settings.name("ordering.exploration-policy")) {
      case "softmax" -> new Softmax(settings.number("ordering.temperature"));
      case "thompson" ->
          new Thompson(new LoggedClicks(database, trade.catalogue().size()), PRIOR_EXAMINATIONS);
      default -> new EpsilonGreedy(epsilon);
    };
  }

  private SponsoredPlaces sponsored() {
    return SponsoredPlaces.everyFourth(settings.count("ordering.sponsored-places"));
  }
}
