package undercurrent.trap;

import java.util.List;
import undercurrent.learning.Classifier;
import undercurrent.learning.ForestTrainer;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;

/// A unit error shows in the log-loss and hardly in accuracy, and in rows to learn from hardly at
/// all.
///
/// The shop's feature `brand_share` arrives as a percentage instead of a share. It is one of
/// fourteen features, and others tell much of the same, so that a linear model that learns from bad
/// rows does without it; at serving a hundredfold share outweighs all others.
final class UnitErrorHidesFromAccuracy implements Trap {
  private static final int ROWS = 4000;
  private static final double UNIT = 100;
  private static final int COLUMN = ShopRows.column("brand_share");

  /// What a unit error does at serving and, in points of accuracy, in rows to learn from.
  private record Harm(
      double logLoss, double points, double few, double many, double forest, double zeroed) {}

  @Override
  public String title() {
    return "5 A unit error hides from accuracy";
  }

  @Override
  public String source() {
    return "own trial (debts, trap 5): at serving log-loss 0.51 to 3.75, accuracy 0.746 to 0.710; 5"
        + " % bad rows to learn from cost a linear model 2.2 points, 30 % 2.4, a forest 0,"
        + " 10 % zeroed 0.2";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    List<Harm> all = trial.inEachShop(UnitErrorHidesFromAccuracy::harm);
    var topic = topic();
    return List.of(
        roughly("log-loss more, serving ×100", TrapTrial.mean(all, Harm::logLoss), 3.75 - 0.51, 2),
        roughly("points lost, serving ×100", TrapTrial.mean(all, Harm::points), 3.6, 1),
        roughly("points lost, linear, 5 % ×100", TrapTrial.mean(all, Harm::few), 2.2, 2),
        topic.near(
            "points more with 30 %",
            TrapTrial.mean(all, harm -> harm.many() - harm.few()), 0.2, 1, 2),
        topic.near("points lost, forest, 30 % ×100", TrapTrial.mean(all, Harm::forest), 0, 1, 2),
        topic.of(
            "points lost, linear, 10 % zeroed",
            TrapTrial.mean(all, Harm::zeroed), new Expectation.AtMost(0.6), 2));
  }

  private static Harm harm(ShopRows shop, RandomStreams streams) {
    var learnt = shop.toLearn(ROWS, streams.stream("units, learnt"));
    var ruler = shop.toMeasure(ROWS, streams.stream("units, ruler"));
    LabeledTable rows = ShopRows.table(ruler);
    RandomStream bad = streams.stream("bad rows");
    Classifier model = linear(learnt, 0, 1, streams);
    Classifier forest = forest(learnt, 0, streams);
    double right = points(model, rows);
    var wrong = ClickQuality.of(model, scaled(ruler, 1, UNIT, bad));
    return new Harm(
        wrong.logLoss() - ClickQuality.of(model, rows).logLoss(),
        right - wrong.points(),
        right - points(linear(learnt, 0.05, UNIT, streams), rows),
        right - points(linear(learnt, 0.3, UNIT, streams), rows),
        points(forest, rows) - points(forest(learnt, 0.3, streams), rows),
        right - points(linear(learnt, 0.1, 0, streams), rows));
  }

  private static double points(Classifier model, LabeledTable rows) {
    return ClickQuality.of(model, rows).points();
  }

  private static Classifier linear(
      List<ShownItem> rows, double share, double factor, RandomStreams streams) {
    return LinearTrainer.seeded(streams.seed())
        .train(scaled(rows, share, factor, streams.stream("bad rows")));
  }

  private static Classifier forest(List<ShownItem> rows, double share, RandomStreams streams) {
    return new ForestTrainer(20, 12, 0.25, streams.seed())
        .train(scaled(rows, share, UNIT, streams.stream("bad rows")));
  }

  private static LabeledTable scaled(
      List<ShownItem> rows, double share, double factor, RandomStream stream) {
    LabeledTable table = ShopRows.table(rows);
    for (int i = 0; i < table.size(); i++) {
      table.row(i)[COLUMN] *= stream.nextBernoulli(share) ? factor : 1;
    }
    return table;
  }
}
