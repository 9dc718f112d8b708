package undercurrent.trap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.verification.ReferenceFigure;

/// Leaving one feature out finds nothing where another says the same; leaving out all that say it
/// does.
///
/// The shop's count of what the customer bought before, and a near-copy of it from a second
/// counter. Recency and share of the same purchases tell much of it too, as in a real shop, so that
/// the group that is left out holds all four. Beside the shop's other features that history is
/// worth little in all, so that the trap is there and small.
final class DuplicatesHideFromAblation implements Trap {
  private static final int ROWS = 4000;
  private static final double COPY_ERROR = 0.05; // sd, on the scale of ln(1 + lines); assumed
  private static final int COPY = FeatureSnapshot.NAMES.size();
  private static final int COUNT = ShopRows.column("own_purchases");
  private static final Set<Integer> CLUSTER =
      Set.of(COUNT, COPY, ShopRows.column("own_recency"), ShopRows.column("own_share"));

  /// What the log-loss rises by.
  private record Lost(double withoutOne, double withoutCluster) {}

  @Override
  public String title() {
    return "1 Duplicates hide from ablation";
  }

  @Override
  public String source() {
    return "own trial (debts, trap 1): log-loss +0.000 without either of two near-copies, +0.150"
        + " without both";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    List<Lost> all = trial.inEachShop(DuplicatesHideFromAblation::lost);
    return List.of(
        topic()
            .near(
                "log-loss more, either copy out",
                TrapTrial.mean(all, Lost::withoutOne),
                0,
                0.005,
                3),
        roughly(
            "log-loss more, whole cluster out",
            TrapTrial.mean(all, Lost::withoutCluster),
            0.150,
            3),
        surely(
            "cluster out less either copy out",
            TrapTrial.mean(all, lost -> lost.withoutCluster() - lost.withoutOne()),
            3));
  }

  private static Lost lost(ShopRows shop, RandomStreams streams) {
    var learnt = shop.toLearn(ROWS, streams.stream("duplicates, learnt"));
    var ruler = shop.toMeasure(ROWS, streams.stream("duplicates, ruler"));
    LabeledTable rows = withCopy(learnt, streams.stream("copy of the learnt"));
    LabeledTable measured = withCopy(ruler, streams.stream("copy of the ruler"));
    double all = logLoss(rows, measured, Set.of(), streams.seed());
    double one = logLoss(rows, measured, Set.of(COUNT), streams.seed());
    double other = logLoss(rows, measured, Set.of(COPY), streams.seed());
    double cluster = logLoss(rows, measured, CLUSTER, streams.seed());
    return new Lost(Math.max(one, other) - all, cluster - all);
  }

  private static LabeledTable withCopy(List<ShownItem> rows, RandomStream stream) {
    var columns = new ArrayList<>(FeatureSnapshot.NAMES);
    columns.add("own_purchases, second counter");
    return ShopRows.table(
        columns,
        rows,
        row -> {
          double[] wider = Arrays.copyOf(row.features(), COPY + 1);
          wider[COPY] = wider[COUNT] + stream.nextNormal(0, COPY_ERROR);
          return wider;
        });
  }

  private static double logLoss(
      LabeledTable rows, LabeledTable ruler, Set<Integer> out, long seed) {
    var model = LinearTrainer.seeded(seed).train(without(out, rows));
    return ClickQuality.of(model, without(out, ruler)).logLoss();
  }

  /// A column that never varies is as good as none.
  private static LabeledTable without(Set<Integer> out, LabeledTable rows) {
    var table = new LabeledTable(rows.columns(), rows.labels());
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.row(i).clone();
      out.forEach(column -> row[column] = 0);
      table.add(row, rows.label(i));
    }
    return table;
  }
}
