package undercurrent.law;

import java.util.List;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.Topic;

/// L15. What is broken in one slice is seen there, and blurred in the mean of all.
///
/// A trained model serves while one input is read as nothing in a tenth of the traffic. A monitor
/// of prediction bias looks at all rows, another at each slice; both alarm beyond three standard
/// errors of the bias that the model had when it was deployed.
public final class SlicingBeatsAggregate implements Law {
  private static final List<String> COLUMNS = List.of("a", "b", "c");
  private static final double[] WEIGHTS = {0.8, 0.6, 1};
  private static final double MEAN = 0.6; // of the input that breaks, in its own deviations
  private static final double SLICE = 0.1;
  private static final int LEARNT = 4000;
  private static final int LOOKS = 40;
  private static final int SERVED = 5000;
  private static final int FEW = 500; // so that the slice has 50 rows
  private static final double DEVIATIONS = 3;
  private static final int BROKEN = 2;

  /// How often alarms were raised, as shares of looks.
  private record Alarms(double all, double slice) {}

  @Override
  public String id() {
    return "L15";
  }

  @Override
  public String title() {
    return "Slicing beats the aggregate";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 7, prediction bias by slice; own trial (laws, L15): 100"
        + " % against 75 %";
  }

  @Override
  public String expected() {
    return "a break in a tenth of 5,000 rows is seen in nearly every look by slice, and less often"
        + " in all rows; with fewer than 100 rows of the slice it is missed too";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var many = looks(trial, SERVED, true);
    var few = looks(trial, FEW, true);
    var unbroken = looks(trial, SERVED, false);
    var topic = new Topic("A tenth of the traffic is broken", source());
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.of(
                "seen more often by slice, share",
                Estimate.of(many.stream().map(a -> a.slice() - a.all()).toList()),
                new Expectation.SurelyAbove(0),
                3),
            topic.of("seen by slice", mean(many, true), new Expectation.AtLeast(0.95), 3),
            topic.of("seen in all rows", mean(many, false), new Expectation.AtMost(0.9), 3),
            topic.of(
                "by slice with 50 rows of it", mean(few, true), new Expectation.AtMost(0.75), 3),
            topic.of(
                "by slice without a break",
                mean(unbroken, true),
                new Expectation.AtMost(0.05),
                3)));
  }

  private static Estimate mean(List<Alarms> alarms, boolean bySlice) {
    return Estimate.of(alarms.stream().map(a -> bySlice ? a.slice() : a.all()).toList());
  }

  private static List<Alarms> looks(LawTrial trial, int rows, boolean isBroken) {
    return trial
        .replications()
        .all(
            LawTrial.SEEDS,
            number -> looks(new RandomStreams(trial.seed(), number), rows, isBroken));
  }

  private static Alarms looks(RandomStreams streams, int rows, boolean isBroken) {
    Classifier model =
        LinearTrainer.seeded(streams.seed())
            .train(rows(LEARNT, streams.stream("rows to learn from")));
    double usual = bias(model, rows(10 * LEARNT, streams.stream("deployment")));
    RandomStream stream = streams.stream("served " + rows);
    int inAll = 0;
    int inSlice = 0;
    int slice = (int) Math.round(SLICE * rows);
    for (int look = 0; look < LOOKS; look++) {
      LabeledTable broken = rows(slice, stream);
      for (int i = 0; isBroken && i < slice; i++) {
        broken.row(i)[BROKEN] = 0;
      }
      LabeledTable all = rows(rows - slice, stream);
      all.addAll(broken);
      inAll += isOut(model, all, usual) ? 1 : 0;
      inSlice += isOut(model, broken, usual) ? 1 : 0;
    }
    return new Alarms((double) inAll / LOOKS, (double) inSlice / LOOKS);
  }

  private static boolean isOut(Classifier model, LabeledTable rows, double usual) {
    double share = happened(rows);
    double error = StrictMath.sqrt(share * (1 - share) / rows.size());
    return Math.abs(bias(model, rows) - usual) > DEVIATIONS * error;
  }

  private static double happened(LabeledTable rows) {
    int count = 0;
    for (int i = 0; i < rows.size(); i++) {
      count += rows.label(i);
    }
    return (double) count / rows.size();
  }

  private static double bias(Classifier model, LabeledTable rows) {
    return BinaryQuality.bias(BinaryQuality.scores(model, rows), BinaryQuality.happened(rows));
  }

  private static LabeledTable rows(int count, RandomStream stream) {
    var table = new LabeledTable(COLUMNS, List.of("no", "yes"));
    for (int i = 0; i < count; i++) {
      double[] row = {stream.nextNormal(), stream.nextNormal(), stream.nextNormal(MEAN, 1)};
      double sum = 0;
      for (int column = 0; column < row.length; column++) {
        sum += WEIGHTS[column] * row[column];
      }
      table.add(row, stream.nextBernoulli(1 / (1 + StrictMath.exp(-sum))) ? 1 : 0);
    }
    return table;
  }
}
