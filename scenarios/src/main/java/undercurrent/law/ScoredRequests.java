package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.ChoiceModel;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.Luck;
import undercurrent.shopping.ModelScoring;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.RuleFiltering;
import undercurrent.shopping.Scoring;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.TradeReplay;
import undercurrent.shopping.Visit;
import undercurrent.shopping.ordering.ComposedOrdering;
import undercurrent.shopping.rules.RuleList;
import undercurrent.statistics.Tally;

/// Requests that a small shop answered with a good and with a bad scorer, on the same luck: the
/// clicks of each.
final class ScoredRequests {
  private static final EmbeddedScale SCALE = new EmbeddedScale(300, 300, 20, 100);
  private static final int FIRST_DAY = 60; // earlier days only fill the tables
  private static final int PLACES = 10;
  private static final int BROKEN_EVERY = 5; // customers of whom nothing is read; assumed

  private final Tally good = new Tally();
  private final Tally bad = new Tally();
  private final List<int[]> clicks = new ArrayList<>();

  private ScoredRequests() {}

  static ScoredRequests of(RandomStreams streams) {
    var answered = new ScoredRequests();
    var trade = EmbeddedTrade.generate(streams.stream("trade"), SCALE);
    var choice = ChoiceModel.of(trade);
    var replay = TradeReplay.of(trade);
    Scoring scorer = ModelScoring.beforeTheFirstModel(replay.features());
    var chain =
        new ProductionInference(
            replay.retrieval(),
            new RuleFiltering("on-sale", RuleList.ON_SALE, replay.tables()),
            scorer,
            ComposedOrdering.diverse("canary", 1, 0, replay.tables().assortment()));
    var broken = chain.with(readingTooLittle(scorer));
    var requests = streams.stream("requests");
    replay.run(
        0,
        visit -> {
          var luck = Luck.next(requests);
          if (visit.day() >= FIRST_DAY) {
            var request = ShopRequest.of(answered.size(), visit);
            answered.add(
                clicks(choice, visit, chain.serve(request, PLACES, luck), luck),
                clicks(choice, visit, broken.serve(request, PLACES, luck), luck));
          }
        });
    return answered;
  }

  /// Returns a scorer whose features are missing for every fifth customer, who gets the order of
  /// retrieval, last first.
  private static Scoring readingTooLittle(Scoring scorer) {
    return new Scoring() {
      @Override
      public Answer score(Query query) {
        if (query.request().customer() % BROKEN_EVERY > 0) {
          return scorer.score(query);
        }
        return Scoring.identity().score(new Query(query.request(), query.candidates().reversed()));
      }

      @Override
      public String version() {
        return "reading too little";
      }
    };
  }

  private static int clicks(ChoiceModel choice, Visit visit, Slate slate, Luck luck) {
    return (int) choice.react(visit, slate, luck).stream().filter(Reaction::clicked).count();
  }

  private void add(int ofGood, int ofBad) {
    good.add(ofGood);
    bad.add(ofBad);
    clicks.add(new int[] {ofGood, ofBad});
  }

  int size() {
    return clicks.size();
  }

  int clicksOfGood(int request) {
    return clicks.get(request)[0];
  }

  int clicksOfBad(int request) {
    return clicks.get(request)[1];
  }

  Tally good() {
    return good;
  }

  Tally bad() {
    return bad;
  }
}
