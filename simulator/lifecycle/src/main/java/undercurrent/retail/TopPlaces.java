package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.shopping.Item;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.ordering.PlaceTerm;
import undercurrent.trace.Happening;

/// How pages are ordered, as product owner and merchandiser decide it every four weeks; a change goes
/// into service as a new version of the ordering.
final class TopPlaces {
  private static final int WEEKS = 4;
  private static final int NEW_DAYS = 28;
  private static final double PUSH = 0.05; // worth of a click's chance; assumed

  private final Replication run;
  private final Settings settings;
  private final Storefront storefront;
  private final MetricsDatabase database;
  private final ExplorationReview review;
  private final List<Item> catalogue;
  private PageWishes wishes;
  private String campaign = "none";
  private int versions = 1;
  private double configured;

  TopPlaces(
      Replication run,
      Settings settings,
      Storefront storefront,
      MetricsDatabase database,
      ExplorationReview review) {
    this.run = run;
    this.settings = settings;
    this.storefront = storefront;
    this.database = database;
    this.review = review;
    this.catalogue = storefront.catalogue();
    this.wishes = PageWishes.of(settings);
    this.configured = wishes.exploration();
  }

  /// Takes over the share of exploration that the configuration has, where somebody changed it.
  void follow() {
    double now = settings.share("ordering.exploration");
    if (now != configured) {
      configured = now;
      put(wishes.exploring(now), "configuration");
      review.exploring(now, storefront.day() + 1);
    }
  }

  /// Lets the product owner decide, every four weeks.
  void look(int week) {
    if (!isDue(week)) {
      return;
    }
    var answers = new ArrayList<>(ShopDecisions.TOP_PLACES.answers());
    if (!settings.name("ordering.exploration-policy").equals("epsilon")) {
      answers.removeAll(List.of("explore-more", "explore-less"));
    }
    var sight =
        ShopSights.topPlaces(
            storefront.components().version(Components.Part.ORDERING),
            wishes.relevance(),
            wishes.exploration(),
            review.inWords());
    String answer =
        run.decisions().decide(ShopDecisions.TOP_PLACES.at(answers, ShopDecisions.AS_IT_IS, sight));
    put(wishes.after(answer), answer);
    review.exploring(wishes.exploration(), storefront.day() + 1);
  }

  /// Lets the merchandiser decide, every four weeks.
  void campaign(int week) {
    if (!isDue(week)) {
      return;
    }
    int brand = bestBrand();
    var sight = ShopSights.campaign(campaign, brand, newItems());
    campaign = run.decisions().decide(ShopDecisions.CAMPAIGN.at("none", sight));
    put(wishes.pushing(pushed(brand)), "campaign " + campaign);
  }

  private static boolean isDue(int week) {
    return (week + 1) % WEEKS == 0;
  }

  private Optional<PlaceTerm> pushed(int brand) {
    var assortment = storefront.tables().assortment();
    return switch (campaign) {
      case "new-items" -> Optional.of(new PlaceTerm.NewItemBoost(PUSH, NEW_DAYS, assortment));
      case "top-brand" -> {
        var boosts = new TreeMap<Integer, Double>();
        boosts.put(brand, PUSH);
        yield Optional.of(new PlaceTerm.BrandBoost(boosts, assortment));
      }
      default -> Optional.empty();
    };
  }

  private void put(PageWishes wanted, String why) {
    if (wanted.equals(wishes)) {
      return;
    }
    wishes = wanted;
    String version = "ordering-" + ++versions;
    var ordering = storefront.orderingPolicy(database).ordering(version, wishes);
    storefront.components().release(ordering, why);
    run.trace().record(new Happening.ArtifactMade(version, "ordering", why, 1));
  }

  private int newItems() {
    int count = 0;
    for (Item item : catalogue) {
      int age = storefront.day() - storefront.tables().assortment().firstDay(item.id());
      count += age >= 0 && age < NEW_DAYS ? 1 : 0;
    }
    return count;
  }

  private int bestBrand() {
    var sold = new TreeMap<Integer, Integer>();
    storefront
        .recentVisits(7 * WEEKS)
        .forEach(
            visit ->
                visit
                    .lines()
                    .forEach(
                        line -> sold.merge(catalogue.get(line.item()).brand(), 1, Integer::sum)));
    int best = 0;
    for (var entry : sold.entrySet()) {
      best = entry.getValue() > sold.getOrDefault(best, 0) ? entry.getKey() : best;
    }
    return best;
  }
}
