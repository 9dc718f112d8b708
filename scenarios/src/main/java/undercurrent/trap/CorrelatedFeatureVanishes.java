package undercurrent.trap;

import java.util.ArrayList;
import java.util.List;
import undercurrent.learning.Classifier;
import undercurrent.learning.ForestTrainer;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;

/// The debt of a correlated feature depends on the learner: with a cause without noise beside its
/// noisy proxy a linear model is hardly hurt when they part, and a forest is; with two copies that
/// are equally noisy the linear model is hurt as well.
///
/// The cause is the true appeal of an item in the shop's choice model, which no team could measure,
/// so that only labels and appeal are the shop's. To part two columns is to shuffle one of them
/// over the rows: each looks as it did before.
final class CorrelatedFeatureVanishes implements Trap {
  private static final int ROWS = 4000;
  private static final double NOISE = 0.5; // in deviations of the cause; assumed
  private static final List<String> COLUMNS = List.of("first", "second");

  /// Points of accuracy lost.
  private record Lost(double linear, double forest, double linearOfCopies, double oneCopy) {}

  /// A model, and what it loses when its columns part.
  private record Parted(double together, double lost) {}

  @Override
  public String title() {
    return "2 A correlated feature may not matter";
  }

  @Override
  public String source() {
    return "own trial (debts, trap 2): parted from its cause a noisy proxy costs a linear model 0.5"
        + " points, a forest of 20 trees 7.6; of two noisy copies one parted costs a linear model"
        + " 10.9, one never used 0.9";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    List<Lost> all = trial.inEachShop(CorrelatedFeatureVanishes::lost);
    return List.of(
        topic()
            .of(
                "points lost, linear, with cause",
                TrapTrial.mean(all, Lost::linear),
                new Expectation.AtMost(1.5),
                2),
        roughly("points lost, forest, with cause", TrapTrial.mean(all, Lost::forest), 7.6, 1),
        surely(
            "forest less linear, points",
            TrapTrial.mean(all, lost -> lost.forest() - lost.linear()),
            1),
        roughly(
            "points lost, linear, two copies", TrapTrial.mean(all, Lost::linearOfCopies), 10.9, 1),
        roughly("points lost with one copy only", TrapTrial.mean(all, Lost::oneCopy), 0.9, 2));
  }

  private static Lost lost(ShopRows shop, RandomStreams streams) {
    var learnt = shop.toLearn(ROWS, streams.stream("correlated, learnt"));
    var ruler = shop.toMeasure(ROWS, streams.stream("correlated, ruler"));
    var appeal = new Tally();
    learnt.forEach(row -> appeal.add(row.appeal()));
    double noise = NOISE * appeal.sd();
    LabeledTable proxied = table(learnt, 0, noise, streams.stream("noise of the learnt"));
    LabeledTable copied = table(learnt, noise, noise, streams.stream("noise of the learnt"));
    LabeledTable proxies = table(ruler, 0, noise, streams.stream("noise of the ruler"));
    LabeledTable copies = table(ruler, noise, noise, streams.stream("noise of the ruler"));
    long seed = streams.seed();
    var linear = parted(LinearTrainer.seeded(seed).train(proxied), proxies, streams);
    var forest = parted(new ForestTrainer(20, 12, 0.5, seed).train(proxied), proxies, streams);
    var both = parted(LinearTrainer.seeded(seed).train(copied), copies, streams);
    double one =
        ClickQuality.of(LinearTrainer.seeded(seed).train(first(copied)), first(copies)).points();
    return new Lost(linear.lost, forest.lost, both.lost, both.together - one);
  }

  private static LabeledTable table(
      List<ShownItem> rows, double firstNoise, double secondNoise, RandomStream stream) {
    return ShopRows.table(
        COLUMNS,
        rows,
        row ->
            new double[] {
              row.appeal() + stream.nextNormal(0, 1) * firstNoise,
              row.appeal() + stream.nextNormal(0, 1) * secondNoise
            });
  }

  private static Parted parted(Classifier model, LabeledTable ruler, RandomStreams streams) {
    double together = ClickQuality.of(model, ruler).points();
    LabeledTable shuffled = shuffled(ruler, streams.stream("columns part"));
    return new Parted(together, together - ClickQuality.of(model, shuffled).points());
  }

  private static LabeledTable shuffled(LabeledTable rows, RandomStream stream) {
    var left = new ArrayList<Double>();
    for (int i = 0; i < rows.size(); i++) {
      left.add(rows.row(i)[1]);
    }
    var table = new LabeledTable(rows.columns(), rows.labels());
    for (int i = 0; i < rows.size(); i++) {
      int at = stream.nextInt(left.size());
      double second = left.set(at, left.getLast());
      left.removeLast();
      table.add(new double[] {rows.row(i)[0], second}, rows.label(i));
    }
    return table;
  }

  private static LabeledTable first(LabeledTable rows) {
    var table = new LabeledTable(List.of("first"), rows.labels());
    for (int i = 0; i < rows.size(); i++) {
      table.add(new double[] {rows.row(i)[0]}, rows.label(i));
    }
    return table;
  }
}
