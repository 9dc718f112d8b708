package undercurrent.law;

import java.util.Arrays;
import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.Luck;
import undercurrent.shopping.ModelScoring;
import undercurrent.shopping.PopularityList;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.RuleFiltering;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.TradeReplay;
import undercurrent.shopping.Visit;
import undercurrent.shopping.ordering.ComposedOrdering;
import undercurrent.shopping.rules.RuleList;
import undercurrent.statistics.Tally;

/// Pages of one small shop in three orders, for the same visits: by chance over what is on sale, by the
/// sales of four weeks, and by the shop's whole chain of retrieval and a trained scorer. Of each, the
/// clicks that are to be expected.
///
/// The scorer learns from a month of candidates whose clicks were drawn as if each had been looked at.
final class PagesByOrder {
  private static final EmbeddedScale SCALE = new EmbeddedScale(300, 300, 20, 120);
  private static final int LEARNING_FROM_DAY = 60;
  private static final int MEASURED_FROM_DAY = 90;
  private static final int PLACES = 10;
  private static final int LEARNT_OF_A_PAGE = 10; // candidates, of some hundred; for time

  private final RandomStream luck;
  private final ChoiceModel choice;
  private final TradeReplay replay;
  private final LabeledTable learnt =
      new LabeledTable(FeatureSnapshot.NAMES, List.of("ignored", "clicked"));
  private final Tally byChance = new Tally();
  private final Tally byPopularity = new Tally();
  private final Tally byModel = new Tally();
  private ProductionInference chain;

  private PagesByOrder(RandomStreams streams) {
    this.luck = streams.stream("order by chance");
    var trade = EmbeddedTrade.generate(streams.stream("trade"), SCALE);
    this.choice = ChoiceModel.of(trade);
    this.replay = TradeReplay.of(trade);
    this.chain =
        new ProductionInference(
            replay.retrieval(),
            new RuleFiltering("on-sale", RuleList.ON_SALE, replay.tables()),
            ModelScoring.beforeTheFirstModel(replay.features()),
            ComposedOrdering.diverse("pages", 1, 0, replay.tables().assortment()));
  }

  static PagesByOrder of(RandomStreams streams) {
    var pages = new PagesByOrder(streams);
    pages.run(streams);
    return pages;
  }

  private void run(RandomStreams streams) {
    var requests = streams.stream("requests");
    replay.run(
        LEARNING_FROM_DAY,
        visit -> {
          var request = ShopRequest.of(byModel.count(), visit);
          if (visit.day() >= MEASURED_FROM_DAY) {
            if (byModel.count() == 0) {
              train(streams.seed());
            }
            measure(request, visit, Luck.next(requests));
          } else {
            learn(request, visit);
          }
        });
  }

  private void train(long seed) {
    var model = LinearTrainer.seeded(seed).train(learnt);
    chain = chain.with(new ModelScoring("trained", model, replay.features()));
  }

  private void learn(ShopRequest request, Visit visit) {
    List<Candidate> candidates = replay.retrieval().retrieve(request).candidates();
    for (int n = 0; n < LEARNT_OF_A_PAGE; n++) {
      Candidate candidate = candidates.get(luck.nextInt(candidates.size()));
      boolean clicked = luck.nextBernoulli(choice.attraction(visit, candidate.item()));
      learnt.add(replay.features().of(request, candidate), clicked ? 1 : 0);
    }
  }

  private void measure(ShopRequest request, Visit visit, Luck luckOfRequest) {
    byChance.add(clicks(visit, chance(request.day())));
    byPopularity.add(clicks(visit, popular(request)));
    byModel.add(clicks(visit, chain.serve(request, PLACES, luckOfRequest).items()));
  }

  private int[] chance(int day) {
    int[] onSale = replay.tables().assortment().onSale(day);
    int places = StrictMath.min(PLACES, onSale.length);
    for (int i = 0; i < places; i++) { // the beginning of a shuffle
      int other = i + luck.nextInt(onSale.length - i);
      int item = onSale[other];
      onSale[other] = onSale[i];
      onSale[i] = item;
    }
    return Arrays.copyOf(onSale, places);
  }

  private int[] popular(ShopRequest request) {
    return new PopularityList(replay.tables(), PLACES)
        .retrieve(request).candidates().stream().mapToInt(Candidate::item).toArray();
  }

  private double clicks(Visit visit, int[] items) {
    double clicks = 0;
    for (int i = 0; i < items.length; i++) {
      clicks += choice.examination(i + 1) * choice.attraction(visit, items[i]);
    }
    return clicks;
  }

  /// Returns the expected clicks a page by chance.
  double byChance() {
    return byChance.mean();
  }

  /// Returns those of the best sellers.
  double byPopularity() {
    return byPopularity.mean();
  }

  /// Returns those of the trained chain.
  double byModel() {
    return byModel.mean();
  }
}
