package undercurrent.trap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;

/// A legacy score hurts when its feed stops, where legacy ids hardly do.
///
/// The shop's new counter of sales knows seven items of ten, the legacy counter knows all; besides
/// them stands what the shop knows anyway. When the legacy feed stops, 0 arrives. In the variant
/// with ids the old items, which the new counter does not know, have a column each instead. The
/// trial tells no more of its tables; that the old items are three in ten is assumed.
final class LegacyScoreHurts implements Trap {
  private static final int ROWS = 4000;
  private static final int COUNTER = ShopRows.column("popularity_28d");
  private static final int LEGACY = FeatureSnapshot.NAMES.size();

  /// What is measured in a shop: a model of the legacy score while its feed runs and after, one
  /// that never used it, and models of ids.
  private record Seen(
      ClickQuality fed,
      ClickQuality stopped,
      ClickQuality neverUsed,
      double biasOfOld,
      ClickQuality withIds,
      ClickQuality idsStopped) {}

  private enum Legacy {
    SCORE,
    IDS,
    NONE
  }

  @Override
  public String title() {
    return "3 A legacy score hurts, legacy ids do not";
  }

  @Override
  public String source() {
    return "own trial (debts, trap 3): AUC 0.785 falls to 0.666 when the score stops, 0.752 without"
        + " it from the start, old products are predicted 0.365 too low; ids: log-loss 0.566 to"
        + " 0.578";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    List<Seen> all = trial.inEachShop(LegacyScoreHurts::seen);
    return List.of(
        roughly(
            "AUC lost when the score stops",
            TrapTrial.mean(all, s -> s.fed().auc() - s.stopped().auc()),
            0.785 - 0.666,
            3),
        roughly(
            "AUC lost, score removed in time",
            TrapTrial.mean(all, s -> s.fed().auc() - s.neverUsed().auc()),
            0.785 - 0.752,
            3),
        surely(
            "AUC saved by removal in time",
            TrapTrial.mean(all, s -> s.neverUsed().auc() - s.stopped().auc()),
            3),
        roughly(
            "old items predicted too low by", TrapTrial.mean(all, s -> -s.biasOfOld()), 0.365, 3),
        topic()
            .of(
                "log-loss more when ids stop",
                TrapTrial.mean(all, s -> s.idsStopped().logLoss() - s.withIds().logLoss()),
                new Expectation.AtMost(0.03),
                3),
        topic()
            .of(
                "no ids: log-loss more, thousandths",
                TrapTrial.mean(all, s -> 1000 * (s.neverUsed().logLoss() - s.withIds().logLoss())),
                new Expectation.AtMost(5),
                1));
  }

  private static Seen seen(ShopRows shop, RandomStreams streams) {
    var learnt = shop.toLearn(ROWS, streams.stream("legacy, learnt"));
    var ruler = shop.toMeasure(ROWS, streams.stream("legacy, ruler"));
    var old = ruler.stream().filter(row -> isOld(row.item())).toList();
    int items = 1 + learnt.stream().mapToInt(ShownItem::item).max().orElse(0);
    BiFunction<Legacy, Boolean, LabeledTable> ruled = (kind, fed) -> table(ruler, kind, fed, items);
    Classifier score = trained(table(learnt, Legacy.SCORE, true, items), streams);
    Classifier none = trained(table(learnt, Legacy.NONE, true, items), streams);
    Classifier ids = trained(table(learnt, Legacy.IDS, true, items), streams);
    return new Seen(
        ClickQuality.of(score, ruled.apply(Legacy.SCORE, true)),
        ClickQuality.of(score, ruled.apply(Legacy.SCORE, false)),
        ClickQuality.of(none, ruled.apply(Legacy.NONE, true)),
        ClickQuality.of(score, table(old, Legacy.SCORE, false, items)).bias(),
        ClickQuality.of(ids, ruled.apply(Legacy.IDS, true)),
        ClickQuality.of(ids, ruled.apply(Legacy.IDS, false)));
  }

  private static Classifier trained(LabeledTable rows, RandomStreams streams) {
    return LinearTrainer.seeded(streams.seed()).train(rows);
  }

  private static boolean isOld(int item) {
    return item % 10 >= 7;
  }

  private static LabeledTable table(List<ShownItem> rows, Legacy legacy, boolean fed, int items) {
    var columns = new ArrayList<>(FeatureSnapshot.NAMES);
    int further = legacy == Legacy.NONE ? 0 : legacy == Legacy.SCORE ? 1 : items;
    for (int i = 0; i < further; i++) {
      columns.add("legacy " + i);
    }
    return ShopRows.table(
        columns,
        rows,
        row -> {
          double[] wider = Arrays.copyOf(row.features(), columns.size());
          boolean old = isOld(row.item());
          if (fed && legacy == Legacy.SCORE) {
            wider[LEGACY] = wider[COUNTER];
          } else if (fed && legacy == Legacy.IDS && old && row.item() < items) {
            wider[LEGACY + row.item()] = 1;
          }
          wider[COUNTER] = old ? 0 : wider[COUNTER];
          return wider;
        });
  }
}
