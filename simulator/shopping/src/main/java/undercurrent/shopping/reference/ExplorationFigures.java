package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.random.RandomStreams;
import undercurrent.replication.Replications;
import undercurrent.shopping.DemandEvents;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.reference.ClosedLoop.Arm;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.PairedDifference;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// What a share of places filled by chance costs and brings a shop that learns from what it shows:
/// expected clicks an impression from the first training on, on the same luck.
///
/// For six weeks chance only costs. In week 15 items come in that are three times as well liked as the
/// old ones, of which the shop has no sales, as in the own trial better items do. The better the newcomers,
/// the more chance pays: where they are only as well liked, it brings nothing that could be told from luck
/// over 60 shops.
public final class ExplorationFigures {
  /// How many shops take chance anew.
  public static final int SHOPS = 80;

  /// How large a shop is.
  public static final EmbeddedScale SCALE =
      new EmbeddedScale(150, 200, 40, ClosedLoop.SCALE.days());

  /// What comes in: 60 items, three times as well liked as the old ones (see above).
  public static final DemandEvents NEW_RANGE =
      new DemandEvents(
          Optional.empty(), Optional.of(new DemandEvents.Range(100, 60, 3)), Optional.empty());

  private static final List<Double> SHARES = List.of(0.0, 0.02, 0.05, 0.1, 0.2, 0.4);
  private static final double LEAST_BEST = 0.02;
  private static final double MOST_BEST = 0.10;

  private final List<List<Double>> clicks; // by shop and share

  private ExplorationFigures(List<List<Double>> clicks) {
    this.clicks = clicks;
  }

  /// Runs the shops.
  ///
  /// @param seed the seed
  /// @param workers how many shops run at once
  public static ExplorationFigures run(long seed, int workers) {
    return new ExplorationFigures(
        new Replications(workers, () -> false, done -> {})
            .all(SHOPS, number -> shop(new RandomStreams(seed, number))));
  }

  private static List<Double> shop(RandomStreams streams) {
    var trade = EmbeddedTrade.generate(streams.stream("trade"), SCALE, NEW_RANGE);
    return SHARES.stream()
        .map(share -> new ClosedLoop(trade, new Arm(share, false), streams.stream("loop")).run())
        .map(ClosedLoop.Seen::clicksSinceTraining)
        .toList();
  }

  /// Returns the figures.
  public List<ReferenceFigure> figures() {
    var topic =
        new Topic(
            "Clicks an impression",
            "own trial (laws, L8): the best share lies between 2 and 10 %, 0 and 20 % are worse");
    int best = best();
    var figures = new ArrayList<ReferenceFigure>();
    figures.add(
        topic.near(
            "best share of places by chance",
            ReferenceFigure.exactly(SHARES.get(best)),
            (LEAST_BEST + MOST_BEST) / 2,
            (MOST_BEST - LEAST_BEST) / 2,
            2));
    figures.add(
        topic.of("best more than greedy", more(best, 0), new Expectation.SurelyAbove(0), 5));
    figures.add(
        topic.of(
            "best more than 20 %",
            more(best, SHARES.indexOf(0.2)), new Expectation.SurelyAbove(0), 5));
    return figures;
  }

  /// Returns clicks over the share.
  public Diagram diagram() {
    var points = new ArrayList<Point>();
    for (int i = 0; i < SHARES.size(); i++) {
      double percent = 100 * SHARES.get(i);
      points.add(new Point(percent, 100 * mean(i), i == best() ? "best" : ""));
    }
    return new Diagram(
        "exploration",
        "What exploration costs and brings",
        "Expected clicks of a hundred impressions from the first training on; mean of "
            + SHOPS
            + " shops.",
        new Axis("places by chance", "percent"),
        new Axis("clicks", "per hundred impressions"),
        List.of(new Line("shops that learn from what they show", points)));
  }

  private int best() {
    int best = 0;
    for (int i = 1; i < SHARES.size(); i++) {
      best = mean(i) > mean(best) ? i : best;
    }
    return best;
  }

  private double mean(int share) {
    return Estimate.of(values(share)).mean();
  }

  private Estimate more(int share, int than) {
    return PairedDifference.of(values(than), values(share)).estimate();
  }

  private List<Double> values(int share) {
    return clicks.stream().map(shop -> shop.get(share)).toList();
  }
}
