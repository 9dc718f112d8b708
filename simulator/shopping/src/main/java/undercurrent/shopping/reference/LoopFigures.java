package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.random.RandomStreams;
import undercurrent.replication.Replications;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.reference.ClosedLoop.Arm;
import undercurrent.shopping.reference.ClosedLoop.Seen;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.PairedDifference;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// What a shop that trains on its own impressions comes to show, greedy and with exploration, on
/// the same luck.
///
/// With 10 % of the places by chance nine shops of ten or more have to agree, shop by shop, that
/// exposure is less concentrated and that new items are shown more. In shops this small 2 % is a
/// handful of impressions of new items in twelve weeks, so that single shops may go the other way:
/// half of them have to agree, and seven with 5 %. The mean over the shops has to agree always.
///
/// @param seed the seed
/// @param workers how many shops run at once
public record LoopFigures(long seed, int workers) {
  private static final int SHOPS = 10;
  private static final int ALL_BUT_ONE = 9;
  private static final List<Arm> ARMS =
      List.of(
          new Arm(0, false),
          new Arm(0.02, false),
          new Arm(0.05, false),
          new Arm(0.10, false),
          new Arm(0, true));
  private static final int EXPLORING = 3; // the arms after the greedy one that explore the range
  private static final int[] AGREEING = {ALL_BUT_ONE, 5, 7, ALL_BUT_ONE}; // by arm; see above
  private static final int BOUGHT_ANYWAY = 4;

  /// Measures all figures.
  public List<ReferenceFigure> figures() {
    var shops = new Replications(workers, () -> false, done -> {}).all(SHOPS, this::shop);
    var figures = new ArrayList<ReferenceFigure>();
    greedy(shops, figures);
    for (int arm = 1; arm <= EXPLORING; arm++) {
      explored(shops, arm, figures);
    }
    limits(shops, figures);
    return figures;
  }

  private List<Seen> shop(int number) {
    var streams = new RandomStreams(seed, number);
    var trade = EmbeddedTrade.generate(streams.stream("trade"), ClosedLoop.SCALE);
    return ARMS.stream()
        .map(arm -> new ClosedLoop(trade, arm, streams.stream("loop")).run())
        .toList();
  }

  private static void greedy(List<List<Seen>> shops, List<ReferenceFigure> figures) {
    var topic =
        new Topic(
            "A greedy shop",
            "Sculley et al. (2015), section 4.1: a model that influences its own training data; ten"
                + " shops, which sell only what they show");
    List<Seen> seen = of(shops, 0);
    var rise = values(seen, Seen::lastGini);
    figures.add(
        topic.of(
            "exposure Gini, last − first month",
            PairedDifference.of(values(seen, Seen::firstGini), rise).estimate(),
            new Expectation.AtLeast(0.01),
            3));
    long risen = seen.stream().filter(shop -> shop.lastGini() > shop.firstGini()).count();
    figures.add(agreeing(topic, "shops of 10 where it rises", risen, AGREEING[0]));
    figures.add(
        topic.of(
            "impressions of new items, share",
            Estimate.of(values(seen, Seen::newShown)),
            new Expectation.AtMost(0.01),
            4));
  }

  private static void explored(List<List<Seen>> shops, int arm, List<ReferenceFigure> figures) {
    String percent = Math.round(100 * ARMS.get(arm).exploration()) + " %";
    var topic =
        new Topic(
            "Exploration " + percent,
            "the same, section 4.1: some randomisation repairs it; paired with the greedy shop. How"
                + " many shops must agree is ours");
    List<Seen> greedy = of(shops, 0);
    List<Seen> exploring = of(shops, arm);
    figures.add(
        topic.of(
            "exposure Gini, less greedy",
            difference(greedy, exploring, Seen::gini),
            new Expectation.AtMost(0),
            4));
    figures.add(
        topic.of(
            "impressions of new items, more",
            difference(greedy, exploring, Seen::newShown),
            new Expectation.AtLeast(0),
            4));
    figures.add(
        topic.of(
            "clicks on new items, more",
            difference(greedy, exploring, Seen::newClicked),
            new Expectation.AtLeast(0),
            4));
    long agree = 0;
    for (int i = 0; i < SHOPS; i++) {
      boolean isLower = exploring.get(i).gini() < greedy.get(i).gini();
      boolean isMore = exploring.get(i).newShown() > greedy.get(i).newShown();
      agree += isLower && isMore ? 1 : 0;
    }
    figures.add(agreeing(topic, "shops of 10 that agree on both", agree, AGREEING[arm]));
  }

  private static void limits(List<List<Seen>> shops, List<ReferenceFigure> figures) {
    var topic =
        new Topic(
            "Where the loop is open",
            "what is bought without the page is known without it, as in the default run");
    figures.add(
        topic.of(
            "new items, greedy, bought anyway",
            Estimate.of(values(of(shops, BOUGHT_ANYWAY), Seen::newShown)),
            new Expectation.AtLeast(0.05),
            3));
  }

  private static ReferenceFigure agreeing(Topic topic, String what, long count, int least) {
    return topic.of(what, ReferenceFigure.exactly(count), new Expectation.AtLeast(least), 0);
  }

  private static Estimate difference(
      List<Seen> greedy, List<Seen> exploring, ToDoubleFunction<Seen> figure) {
    return PairedDifference.of(values(greedy, figure), values(exploring, figure)).estimate();
  }

  private static List<Seen> of(List<List<Seen>> shops, int arm) {
    return shops.stream().map(shop -> shop.get(arm)).toList();
  }

  private static List<Double> values(List<Seen> seen, ToDoubleFunction<Seen> figure) {
    return seen.stream().map(figure::applyAsDouble).toList();
  }
}
