package undercurrent.trap;

import java.util.ArrayList;
import java.util.List;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;

/// One broken slice is seen in its own prediction bias and blurred in that of all rows; the inputs
/// of all rows look unmoved.
///
/// The slice is a tenth of the shop's customers, for whom the counter of an item's sales arrives as
/// 0. Both monitors alarm beyond three standard errors of the bias at deployment. How far all rows
/// blur it depends on what the broken column is worth: the counter is worth much to the shop's
/// model, so that its loss in a tenth shows in the whole more often than in the trial; the loss of
/// a column that is worth little, such as the affinity, neither monitor sees. Law L15 has the same
/// of rows without a shop.
final class AggregateBiasMissesSlice implements Trap {
  private static final int LEARNT = 4000;
  private static final int DEPLOYED = 20_000; // rows that tell the bias at deployment
  private static final int SERVED = 5000;
  private static final int LOOKS = 20; // of a shop, as in the trial
  private static final int SLICES = 10;
  private static final double DEVIATIONS = 3;
  private static final int BROKEN = ShopRows.column("popularity_28d");

  /// Shares of looks with an alarm, and stability indices of the broken column.
  private record Alarms(
      double all, double slice, double falseOnes, double psi, double psiOfSlice) {}

  /// A model with its bias at deployment, in all rows and in the slice.
  private record Deployed(Classifier model, double usual, double usualOfSlice) {
    boolean alarms(List<ShownItem> rows, boolean isBroken, boolean inSlice) {
      var looked = rows.stream().filter(row -> !inSlice || isOfSlice(row)).toList();
      LabeledTable table = served(looked, isBroken);
      double error = StrictMath.sqrt(0.25 / table.size()); // half of the rows are clicked
      double off = bias(model, table) - (inSlice ? usualOfSlice : usual);
      return Math.abs(off) > DEVIATIONS * error;
    }
  }

  @Override
  public String title() {
    return "8 Overall bias misses a broken slice";
  }

  @Override
  public String source() {
    return "own trial (debts, trap 8): a break in a tenth of 5,000 rows is caught in 75 % of runs,"
        + " by slice in all, without false alarm in 20; PSI 0.07 in all rows, 8.3 in the"
        + " slice";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    List<Alarms> all = trial.inEachShop(AggregateBiasMissesSlice::alarms);
    var topic = topic();
    return List.of(
        topic.of(
            "caught in all rows, share of runs",
            TrapTrial.mean(all, Alarms::all).within(0, 1),
            new Expectation.AtMost(0.9),
            3),
        topic.of(
            "caught by slice, share of runs",
            TrapTrial.mean(all, Alarms::slice).within(0, 1),
            new Expectation.AtLeast(0.95),
            3),
        surely(
            "caught more often by slice",
            TrapTrial.mean(all, alarms -> alarms.slice() - alarms.all()),
            3),
        topic.of(
            "false alarms by slice, share",
            TrapTrial.mean(all, Alarms::falseOnes).within(0, 1),
            new Expectation.AtMost(0.05),
            3),
        topic.of(
            "PSI in all rows, no shift < 0.1",
            TrapTrial.mean(all, Alarms::psi),
            new Expectation.AtMost(0.1),
            3),
        roughly("PSI in the slice", TrapTrial.mean(all, Alarms::psiOfSlice), 8.3, 1));
  }

  private static Alarms alarms(ShopRows shop, RandomStreams streams) {
    var learnt = shop.toLearn(LEARNT, streams.stream("slice, learnt"));
    Classifier model = LinearTrainer.seeded(streams.seed()).train(ShopRows.table(learnt));
    var before = shop.toMeasure(DEPLOYED, streams.stream("slice, deployment"));
    var sliceBefore = before.stream().filter(AggregateBiasMissesSlice::isOfSlice).toList();
    var deployed =
        new Deployed(
            model, bias(model, served(before, false)), bias(model, served(sliceBefore, false)));
    RandomStream stream = streams.stream("slice, served");
    var looks = new ArrayList<List<ShownItem>>();
    for (int look = 0; look < LOOKS; look++) {
      looks.add(shop.toMeasure(SERVED, stream));
    }
    var now = looks.getFirst();
    var sliceNow = now.stream().filter(AggregateBiasMissesSlice::isOfSlice).toList();
    return new Alarms(
        share(looks, deployed, true, false),
        share(looks, deployed, true, true),
        share(looks, deployed, false, true),
        StabilityIndex.of(values(before, false), values(now, true)),
        StabilityIndex.of(values(sliceBefore, false), values(sliceNow, true)));
  }

  private static double share(
      List<List<ShownItem>> looks, Deployed deployed, boolean isBroken, boolean inSlice) {
    long alarms = looks.stream().filter(rows -> deployed.alarms(rows, isBroken, inSlice)).count();
    return (double) alarms / looks.size();
  }

  private static boolean isOfSlice(ShownItem row) {
    return row.customer() % SLICES == 0;
  }

  private static LabeledTable served(List<ShownItem> rows, boolean isBroken) {
    LabeledTable table = ShopRows.table(rows);
    for (int i = 0; i < rows.size(); i++) {
      if (isBroken && isOfSlice(rows.get(i))) {
        table.row(i)[BROKEN] = 0;
      }
    }
    return table;
  }

  private static double[] values(List<ShownItem> rows, boolean isBroken) {
    LabeledTable table = served(rows, isBroken);
    double[] values = new double[table.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.row(i)[BROKEN];
    }
    return values;
  }

  private static double bias(Classifier model, LabeledTable rows) {
    return BinaryQuality.bias(BinaryQuality.scores(model, rows), BinaryQuality.happened(rows));
  }
}
