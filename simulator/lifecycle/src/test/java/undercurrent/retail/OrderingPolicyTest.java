package undercurrent.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.ordering.ComposedOrdering;
import undercurrent.shopping.ordering.EpsilonGreedy;
import undercurrent.shopping.ordering.PlaceTerm;
import undercurrent.shopping.ordering.Softmax;
import undercurrent.shopping.ordering.SponsoredPlaces;
import undercurrent.shopping.ordering.Thompson;

/// Oracle: what the settings say, one by one; and that saying nothing leaves the ordering of before.
class OrderingPolicyTest {
  private final EmbeddedTrade trade =
      EmbeddedTrade.generate(
          new RandomStreams(1, 0).stream("trade"), new EmbeddedScale(60, 200, 2, 5));
  private final LiveTables tables = new LiveTables(trade);

  private OrderingPolicy policy(MetricsDatabase database, Map<String, String> texts) {
    return new OrderingPolicy(Settings.of(OrderingPolicy.knobs(), texts), trade, tables, database);
  }

  @Test
  void sayingNothingIsRelevanceAgainstBrandsWithTwoPercentOfChance() {
    try (var database = MetricsDatabase.inMemory()) {
      var policy = policy(database, Map.of());
      assertThat(policy.ordering("v"))
          .isEqualTo(ComposedOrdering.diverse("v", 0.9, 0.02, tables.assortment()));
      var retrieval = Retrieval.identity(trade);
      assertThat(policy.with(retrieval)).isSameAs(retrieval);
    }
  }

  @Test
  void everySettingReachesTheOrdering() {
    try (var database = MetricsDatabase.inMemory()) {
      var texts = new LinkedHashMap<String, String>();
      texts.put("ordering.exploration-policy", "softmax");
      texts.put("ordering.temperature", "0.2");
      texts.put("ordering.diversity", "likeness");
      texts.put("ordering.relevance-weight", "70%");
      texts.put("ordering.boosted-brand", "3");
      texts.put("ordering.brand-boost", "-0.1");
      texts.put("ordering.new-item-boost", "0.05");
      texts.put("ordering.earnings-weight", "0.01");
      texts.put("ordering.sponsored-places", "2");
      texts.put("ordering.sponsored-brand", "4");
      var policy = policy(database, texts);
      var ordering = policy.ordering("v");
      assertThat(ordering.exploration()).isEqualTo(new Softmax(0.2));
      assertThat(ordering.sponsored()).isEqualTo(SponsoredPlaces.everyFourth(2));
      assertThat(ordering.terms())
          .hasExactlyElementsOfTypes(
              PlaceTerm.Relevance.class,
              PlaceTerm.NearestAbove.class,
              PlaceTerm.BrandBoost.class,
              PlaceTerm.NewItemBoost.class,
              PlaceTerm.Earnings.class);
      var none =
          new Retrieval() {
            @Override
            public Answer retrieve(ShopRequest request) {
              return new Answer("none", java.util.List.of());
            }

            @Override
            public String version() {
              return "none";
            }
          };
      assertThat(policy.with(none).retrieve(new ShopRequest(0, 0, 1, 1)).candidates())
          .isNotEmpty()
          .allMatch(candidate -> candidate.source() == Candidate.Source.SPONSORED)
          .allMatch(candidate -> tables.assortment().brand(candidate.item()) == 4);
    }
  }

  @Test
  void policiesGoByTheirNames() {
    try (var database = MetricsDatabase.inMemory()) {
      assertThat(policy(database, Map.of("ordering.exploration", "5%")).ordering("v").exploration())
          .isEqualTo(new EpsilonGreedy(0.05));
      assertThat(
              policy(database, Map.of("ordering.exploration-policy", "thompson"))
                  .ordering("v")
                  .exploration())
          .isInstanceOf(Thompson.class);
    }
  }
}
