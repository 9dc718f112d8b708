package undercurrent.trap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.verification.ReferenceFigure;

/// Which of two candidates is better may turn round between a prototype's few rows and all rows.
///
/// The simple model reads the shop's features. The crossed one reads, beside them, whether two
/// features lie in a third each: nine columns a pair, most of them 0, since the reversal needs many
/// sparse weights. The own trial did not find one, since its crosses won with 150 rows already; the
/// figures are those of a published toy. The shop's trainer has no penalty on weights, and its
/// crosses lose with 3,000 rows too, by far less than with 300.
final class PrototypeRankReversal implements Trap {
  private static final int FEW = 300;
  private static final int MANY = 3000;
  private static final int RULER = 4000;
  private static final int THIRDS = 3;
  private static final int FEATURES = FeatureSnapshot.NAMES.size();

  /// Log-losses.
  private record Seen(double simpleOfFew, double crossedOfFew, double simple, double crossed) {}

  @Override
  public String title() {
    return "11 A prototype ranks the other way";
  }

  @Override
  public String source() {
    return "published toy beside the own trial (debts, trap 11), which found none: log-loss 0.623"
        + " simple, 0.690 crossed with 300 rows; 0.584, 0.544 with 3,000";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    List<Seen> all = trial.inEachShop(PrototypeRankReversal::seen);
    var few = TrapTrial.mean(all, s -> s.crossedOfFew() - s.simpleOfFew());
    var many = TrapTrial.mean(all, s -> s.simple() - s.crossed());
    return List.of(
        surely("300 rows: crossed worse by", few, 3),
        roughly("the same, as large", few, 0.690 - 0.623, 3),
        surely("3,000 rows: crossed better by", many, 3),
        roughly("the same, as large", many, 0.584 - 0.544, 3),
        surely(
            "crossed wins back with more rows",
            TrapTrial.mean(all, s -> s.crossedOfFew() - s.simpleOfFew() + s.simple() - s.crossed()),
            3));
  }

  private static Seen seen(ShopRows shop, RandomStreams streams) {
    var rows = ShopRows.table(shop.toLearn(MANY, streams.stream("prototype, learnt")));
    var ruler = ShopRows.table(shop.toMeasure(RULER, streams.stream("prototype, ruler")));
    double[][] edges = edges(rows);
    LabeledTable few = new LabeledTable(rows.columns(), rows.labels());
    for (int i = 0; i < FEW; i++) {
      few.add(rows.row(i), rows.label(i));
    }
    LabeledTable crossedRuler = crossed(ruler, edges);
    long seed = streams.seed();
    return new Seen(
        logLoss(few, ruler, seed),
        logLoss(crossed(few, edges), crossedRuler, seed),
        logLoss(rows, ruler, seed),
        logLoss(crossed(rows, edges), crossedRuler, seed));
  }

  private static double logLoss(LabeledTable rows, LabeledTable ruler, long seed) {
    return ClickQuality.of(LinearTrainer.seeded(seed).train(rows), ruler).logLoss();
  }

  private static double[][] edges(LabeledTable rows) {
    double[][] edges = new double[FEATURES][THIRDS - 1];
    for (int feature = 0; feature < FEATURES; feature++) {
      double[] values = new double[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = rows.row(i)[feature];
      }
      Arrays.sort(values);
      for (int third = 1; third < THIRDS; third++) {
        edges[feature][third - 1] = values[third * values.length / THIRDS];
      }
    }
    return edges;
  }

  private static LabeledTable crossed(LabeledTable rows, double[][] edges) {
    var columns = new ArrayList<>(rows.columns());
    for (int pair = 0; pair < FEATURES * (FEATURES - 1) / 2; pair++) {
      for (int cell = 0; cell < THIRDS * THIRDS; cell++) {
        columns.add("pair " + pair + ", cell " + cell);
      }
    }
    var table = new LabeledTable(columns, rows.labels());
    for (int i = 0; i < rows.size(); i++) {
      table.add(crossed(rows.row(i), edges, columns.size()), rows.label(i));
    }
    return table;
  }

  private static double[] crossed(double[] row, double[][] edges, int width) {
    double[] wider = Arrays.copyOf(row, width);
    int at = FEATURES;
    for (int first = 0; first < FEATURES; first++) {
      for (int second = first + 1; second < FEATURES; second++) {
        int cell = THIRDS * third(row[first], edges[first]) + third(row[second], edges[second]);
        wider[at + cell] = 1;
        at += THIRDS * THIRDS;
      }
    }
    return wider;
  }

  private static int third(double value, double[] edges) {
    int third = 0;
    for (double edge : edges) {
      third += value >= edge ? 1 : 0;
    }
    return third;
  }
}
