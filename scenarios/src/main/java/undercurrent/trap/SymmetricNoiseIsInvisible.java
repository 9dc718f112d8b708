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

/// Labels that are wrong either way do not show in a linear model's accuracy below a tenth; labels
/// that are wrong one way show in prediction bias before they show in accuracy.
///
/// Clicks of the shop. Wrong either way, a label is the other one; wrong one way, a click is not
/// recorded. Law L9 has the same of the five classes of the road world.
final class SymmetricNoiseIsInvisible implements Trap {
  private static final int ROWS = 4000;
  private static final List<Double> SHARES = List.of(0.1, 0.2, 0.3);

  /// What is lost at the three shares of wrong labels, in points; and the bias at the first share.
  private record Lost(double[] linear, double[] forest, double[] oneWay, double bias) {}

  @Override
  public String title() {
    return "7 Symmetric label noise is invisible";
  }

  @Override
  public String source() {
    return "own trial (debts, trap 7): points lost at 10, 20, 30 % wrong labels: linear 0.2 at 10;"
        + " forest 0.9, 2.8, 5.3; lost clicks: bias -0.038 at 10 %, points 2.3 at 20 %, 6.1"
        + " at 30 %";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    List<Lost> all = trial.inEachShop(SymmetricNoiseIsInvisible::lost);
    return List.of(
        topic()
            .of(
                "points, linear, 10 % either way",
                TrapTrial.mean(all, lost -> lost.linear[0]), new Expectation.AtMost(0.6), 2),
        roughly(
            "points, forest, 10 % either way", TrapTrial.mean(all, lost -> lost.forest[0]), 0.9, 2),
        roughly(
            "points, forest, 20 % either way", TrapTrial.mean(all, lost -> lost.forest[1]), 2.8, 2),
        roughly(
            "points, forest, 30 % either way", TrapTrial.mean(all, lost -> lost.forest[2]), 5.3, 2),
        surely(
            "forest less linear, 30 %, points",
            TrapTrial.mean(all, lost -> lost.forest[2] - lost.linear[2]), 2),
        roughly(
            "predicted low, 10 % lost clicks", TrapTrial.mean(all, lost -> -lost.bias), 0.038, 3),
        roughly(
            "points, linear, 20 % lost clicks",
            TrapTrial.mean(all, lost -> lost.oneWay[1]), 2.3, 2),
        roughly(
            "points, linear, 30 % lost clicks",
            TrapTrial.mean(all, lost -> lost.oneWay[2]), 6.1, 2));
  }

  private static Lost lost(ShopRows shop, RandomStreams streams) {
    var rows = ShopRows.table(shop.toLearn(ROWS, streams.stream("noise, learnt")));
    var ruler = ShopRows.table(shop.toMeasure(ROWS, streams.stream("noise, ruler")));
    double linear = ClickQuality.of(linear(rows, streams), ruler).points();
    double forest = ClickQuality.of(forest(rows, streams), ruler).points();
    double[] ofLinear = new double[SHARES.size()];
    double[] ofForest = new double[SHARES.size()];
    double[] oneWay = new double[SHARES.size()];
    double bias = 0;
    for (int i = 0; i < SHARES.size(); i++) {
      LabeledTable either = wrong(rows, SHARES.get(i), false, streams.stream("wrong labels"));
      LabeledTable unclicked = wrong(rows, SHARES.get(i), true, streams.stream("wrong labels"));
      ofLinear[i] = linear - ClickQuality.of(linear(either, streams), ruler).points();
      ofForest[i] = forest - ClickQuality.of(forest(either, streams), ruler).points();
      var lostClicks = ClickQuality.of(linear(unclicked, streams), ruler);
      oneWay[i] = linear - lostClicks.points();
      bias = i == 0 ? lostClicks.bias() : bias;
    }
    return new Lost(ofLinear, ofForest, oneWay, bias);
  }

  private static Classifier linear(LabeledTable rows, RandomStreams streams) {
    return LinearTrainer.seeded(streams.seed()).train(rows);
  }

  private static Classifier forest(LabeledTable rows, RandomStreams streams) {
    return new ForestTrainer(20, 12, 0.25, streams.seed()).train(rows);
  }

  private static LabeledTable wrong(
      LabeledTable rows, double share, boolean oneWay, RandomStream stream) {
    var table = new LabeledTable(rows.columns(), rows.labels());
    for (int i = 0; i < rows.size(); i++) {
      boolean isWrong = stream.nextBernoulli(share) && (!oneWay || rows.label(i) == 1);
      table.add(rows.row(i), isWrong ? 1 - rows.label(i) : rows.label(i));
    }
    return table;
  }
}
