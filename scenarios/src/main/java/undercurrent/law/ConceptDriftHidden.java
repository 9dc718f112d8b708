package undercurrent.law;

import java.util.List;
import undercurrent.detection.KolmogorovSmirnov;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.verification.Expectation;
import undercurrent.verification.Topic;

/// L13. When only the meaning of the inputs changes, monitors of inputs see nothing.
///
/// A trained model goes on serving while the weights of two inputs in the truth change places. The
/// inputs are what they were, so that the test of the drift monitors is silent; labels tell.
public final class ConceptDriftHidden implements Law {
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d");
  private static final double[] BEFORE = {1.5, 0.5, 0.5, 0};
  private static final double[] AFTER = {0.5, 0.5, 1.5, 0};
  private static final int LEARNT = 2000;
  private static final int SERVED = 1000;
  private static final int LOOKS = 50;
  private static final double LEVEL = 0.01; // of a look at one input

  @Override
  public String id() {
    return "L13";
  }

  @Override
  public String title() {
    return "Concept drift is hidden from inputs";
  }

  @Override
  public String source() {
    return "Gama et al. (2014), A survey on concept drift adaptation, ACM CSUR 46(4); own trial"
        + " (laws, L13)";
  }

  @Override
  public String expected() {
    return "input tests raise their voice as seldom as without a change, while accuracy falls by 10"
        + " points or so: only labels show it";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var topic = new Topic("The truth changes, the inputs do not", source());
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.of(
                "accuracy lost, points",
                trial.estimate(ConceptDriftHidden::lost),
                new Expectation.WithinFactor(10, 2),
                1),
            topic.near(
                "looks with an alarm, by input",
                trial.estimate(ConceptDriftHidden::alarms),
                LEVEL,
                LEVEL / 2,
                3)));
  }

  private static LabeledTable rows(int count, double[] weights, RandomStream stream) {
    var table = new LabeledTable(COLUMNS, List.of("no", "yes"));
    for (int i = 0; i < count; i++) {
      double[] row = new double[weights.length];
      double sum = 0;
      for (int column = 0; column < row.length; column++) {
        row[column] = stream.nextNormal();
        sum += weights[column] * row[column];
      }
      table.add(row, stream.nextBernoulli(1 / (1 + StrictMath.exp(-sum))) ? 1 : 0);
    }
    return table;
  }

  private static double lost(RandomStreams streams) {
    var table = rows(LEARNT, BEFORE, streams.stream("rows to learn from"));
    Classifier model = LinearTrainer.seeded(streams.seed()).train(table);
    RandomStream served = streams.stream("rows to serve");
    return 100
        * (accuracy(model, rows(LEARNT, BEFORE, served.substream("before")))
            - accuracy(model, rows(LEARNT, AFTER, served.substream("after"))));
  }

  private static double accuracy(Classifier model, LabeledTable rows) {
    int right = 0;
    for (int i = 0; i < rows.size(); i++) {
      right += model.mostLikely(rows.row(i)) == rows.label(i) ? 1 : 0;
    }
    return (double) right / rows.size();
  }

  private static double alarms(RandomStreams streams) {
    double limit = KolmogorovSmirnov.limit(LEVEL, SERVED, SERVED);
    RandomStream stream = streams.stream("rows that monitors see");
    int alarms = 0;
    for (int look = 0; look < LOOKS; look++) {
      var before = rows(SERVED, BEFORE, stream);
      var after = rows(SERVED, AFTER, stream);
      for (int column = 0; column < COLUMNS.size(); column++) {
        double distance = KolmogorovSmirnov.distance(values(before, column), values(after, column));
        alarms += distance > limit ? 1 : 0;
      }
    }
    return (double) alarms / (LOOKS * COLUMNS.size());
  }

  private static double[] values(LabeledTable rows, int column) {
    double[] values = new double[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.row(i)[column];
    }
    return values;
  }
}
