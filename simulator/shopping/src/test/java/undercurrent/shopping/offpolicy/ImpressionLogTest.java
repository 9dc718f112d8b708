package undercurrent.shopping.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Affinity;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Luck;
import undercurrent.shopping.MergedRetrieval;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.ModelScoring;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.RuleFiltering;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.SignalReading;
import undercurrent.shopping.Visit;
import undercurrent.shopping.ordering.ComposedOrdering;
import undercurrent.shopping.ordering.LoggedClicks;

/// Oracles: the plain mean, which is the estimate of the policy that logged; the same shop run with
/// the other policy; sums that the database makes with another question.
class ImpressionLogTest {
  private static final int PLACES = 5;
  private static final int ROUNDS = 6;
  private final RandomStreams streams = new RandomStreams(6, 0);
  private final EmbeddedTrade trade =
      EmbeddedTrade.generate(streams.stream("trade"), new EmbeddedScale(200, 300, 20, 60));
  private final LiveTables tables = new LiveTables(trade);

  /// Logs slates over tables that do not move, so that both policies meet the same candidates.
  private double log(MetricsDatabase database, double exploration, String luckName) {
    var features = new FeatureSnapshot(tables, new Affinity(trade), SignalReading.UNCHANGED);
    var chain =
        new ProductionInference(
            new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD),
            RuleFiltering.standard(tables),
            ModelScoring.beforeTheFirstModel(features),
            ComposedOrdering.diverse("v", 1, exploration, tables.assortment()));
    var choice = ChoiceModel.of(trade);
    var stream = streams.stream(luckName);
    long id = 0;
    double clicks = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int day = 40; day < 60; day++) {
        for (Visit visit : trade.visits(day)) {
          var luck = Luck.next(stream);
          var slate = chain.serve(ShopRequest.of(id++, visit), PLACES, luck);
          var reactions = choice.react(visit, slate, luck);
          database.log(slate, reactions, new double[PLACES]);
          clicks += reactions.stream().filter(reaction -> reaction.clicked()).count();
        }
      }
    }
    return clicks / id;
  }

  private void fill() {
    for (int day = 0; day < 40; day++) {
      trade.visits(day).forEach(tables::observe);
      tables.endDay();
    }
  }

  @Test
  void aLogTellsWhatAnotherShareOfExplorationWouldHaveEarned() {
    fill();
    try (var database = MetricsDatabase.inMemory();
        var other = MetricsDatabase.inMemory()) {
      double mean = log(database, 0.3, "logged");
      double chance = log(other, 1, "chance");
      var read = ImpressionLog.read(database, 0, 100, PLACES);
      var same = new OffPolicy(read.clicks(new ExplorationChange(0.3, 0.3)), Reach.ABOVE);
      assertThat(same.ips().value()).isCloseTo(mean, within(1e-9));
      var hotter = new OffPolicy(read.clicks(new ExplorationChange(0.3, 0.6)), Reach.ABOVE);
      var own = ImpressionLog.read(other, 0, 100, PLACES);
      assertThat(own.slates()).hasSameSizeAs(read.slates());
      double hot = log(MetricsDatabase.inMemory(), 0.6, "hotter");
      double error = Math.hypot(hotter.ips().standardError(), same.ips().standardError());
      assertThat(hotter.ips().value()).isCloseTo(hot, within(3 * error));
      assertThat(chance).as("exploration costs clicks").isLessThan(mean);
      assertThat(new OffPolicy(read.amounts(new ExplorationChange(0.3, 0)), Reach.PLACE).snips())
          .matches(estimate -> estimate.value() >= 0 && estimate.effectiveSlates() > 10);
    }
  }

  @Test
  void loggedClicksAreThoseOfTheDatabaseAndFadeByHalfInFourWeeks() {
    fill();
    try (var database = MetricsDatabase.inMemory()) {
      log(database, 0.3, "logged");
      var counts = new LoggedClicks(database, 300);
      counts.readUpTo(60);
      double clicks = 0;
      double examinations = 0;
      for (int item = 0; item < 300; item++) {
        clicks += counts.clicks(item);
        examinations += counts.examinations(item);
      }
      var sums =
          database.query(
              "SELECT COUNT(*), SUM(1e0 / place) FROM impression WHERE clicked"
                  + " UNION ALL SELECT COUNT(*), SUM(1e0 / place) FROM impression");
      assertThat(clicks).isCloseTo(sums.number(0, 0), within(1e-6));
      assertThat(examinations).isCloseTo(sums.number(1, 1), within(1e-6));
      double before = counts.clicks(mostClicked(counts));
      counts.readUpTo(60 + 28);
      assertThat(counts.clicks(mostClicked(counts))).isCloseTo(before / 2, within(1e-9));
    }
  }

  private static int mostClicked(LoggedClicks counts) {
    int most = 0;
    for (int item = 1; item < 300; item++) {
      most = counts.clicks(item) > counts.clicks(most) ? item : most;
    }
    return most;
  }
}
