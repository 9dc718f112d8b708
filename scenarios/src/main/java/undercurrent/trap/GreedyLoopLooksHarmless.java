package undercurrent.trap;

import java.util.List;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.reference.ClosedLoop;
import undercurrent.shopping.reference.ClosedLoop.Arm;
import undercurrent.shopping.reference.ClosedLoop.Seen;
import undercurrent.shopping.reference.ExplorationFigures;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;

/// A shop that always shows what it believes to be best loses hardly anything while the world
/// stands still, and misses what is new when something better comes.
///
/// The shop is that of the figures of exploration, and sells only what it shows. Its world stands
/// still in part only: single items come in all the time. The better items come in week 15, and the
/// shop is watched in its last twelve weeks; what the page shows is chosen among hundreds of items
/// that retrieval finds by sales, where the trial had a few arms that were all tried.
final class GreedyLoopLooksHarmless implements Trap {
  private record Shops(Seen still, Seen stillExploring, Seen greedy, Seen exploring) {}

  @Override
  public String title() {
    return "6 A greedy loop looks harmless";
  }

  @Override
  public String source() {
    return "own trial (debts, trap 6): clicks 0.104, with 2 % exploration 0.107; after better items"
        + " come 0.086 without any of them shown, with 5 % exploration 0.143";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    List<Shops> all = trial.inEach(GreedyLoopLooksHarmless::shops);
    var topic = topic();
    var more = TrapTrial.mean(all, s -> s.exploring().clicks() / s.greedy().clicks() - 1);
    return List.of(
        topic.near(
            "still world: clicks more with 2 %",
            TrapTrial.mean(all, s -> s.stillExploring().clicks() / s.still().clicks() - 1),
            0.107 / 0.104 - 1,
            0.03,
            3),
        topic.of(
            "better items: shown, greedy, share",
            TrapTrial.mean(all, s -> s.greedy().newShown()).within(0, 1),
            new Expectation.AtMost(0.05),
            3),
        surely(
            "better items: shown more with 5 %",
            TrapTrial.mean(all, s -> s.exploring().newShown() - s.greedy().newShown()), 3),
        roughly("better items: clicks more with 5 %", more, 0.143 / 0.086 - 1, 3));
  }

  private static Shops shops(RandomStreams streams) {
    var still = EmbeddedTrade.generate(streams.stream("still trade"), ExplorationFigures.SCALE);
    var moved =
        EmbeddedTrade.generate(
            streams.stream("still trade"), ExplorationFigures.SCALE, ExplorationFigures.NEW_RANGE);
    return new Shops(
        seen(still, 0, streams),
        seen(still, 0.02, streams),
        seen(moved, 0, streams),
        seen(moved, 0.05, streams));
  }

  private static Seen seen(EmbeddedTrade trade, double exploration, RandomStreams streams) {
    return new ClosedLoop(trade, new Arm(exploration, false), streams.stream("requests")).run();
  }
}
