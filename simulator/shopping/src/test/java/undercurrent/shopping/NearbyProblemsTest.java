package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.NearbyProblem;
import undercurrent.learning.ScoreCorrection;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: the entropy of a world whose probabilities are known: no model loses less on many rows.
/// A scorer that says the truth beneath a correction that was learnt on one that did not must lose
/// more.
class NearbyProblemsTest {
  private static final int VISITS = FeatureSnapshot.NAMES.indexOf("customer_visits");
  private static final int AFFINITY = FeatureSnapshot.NAMES.indexOf("affinity");
  private static final NearbyProblem NEW = NearbyProblems.ALL.getFirst();

  /// Log-odds: the affinity, which counts the other way round for new customers.
  private static final Classifier TRUTH =
      row -> of(NEW.isMetBy(row) ? -1 - row[AFFINITY] : row[AFFINITY] - 1);

  private static final Classifier ONE_FOR_ALL = row -> of(row[AFFINITY] - 1);

  private final RandomStream chance = new RandomStreams(5, 0).stream("rows");

  private static double[] of(double logOdds) {
    double share = 1 / (1 + StrictMath.exp(-logOdds));
    return new double[] {1 - share, share};
  }

  private LabeledTable rows(int count) {
    var table = new LabeledTable(FeatureSnapshot.NAMES, ImpressionReader.LABELS);
    for (int i = 0; i < count; i++) {
      double[] row = new double[FeatureSnapshot.NAMES.size()];
      row[VISITS] = chance.nextBernoulli(0.5) ? 0 : 5;
      row[AFFINITY] = 4 * chance.nextUniform() - 2;
      table.add(row, chance.nextBernoulli(TRUTH.probabilities(row)[1]) ? 1 : 0);
    }
    return table;
  }

  private static double loss(Classifier model, LabeledTable rows) {
    return BinaryQuality.logLoss(BinaryQuality.scores(model, rows), BinaryQuality.happened(rows));
  }

  @Test
  void aCorrectionMendsWhatItWasLearntOnAndSpoilsABetterModelUntilItIsLearntAgain() {
    LabeledTable learnt = rows(6000);
    LabeledTable seen = rows(6000);
    double entropy = loss(TRUTH, seen);
    var old = ScoreCorrection.learn(NEW, ONE_FOR_ALL, learnt, 1).orElseThrow();
    assertThat(loss(old.over(ONE_FOR_ALL), seen)).isLessThan(loss(ONE_FOR_ALL, seen) - 0.1);
    assertThat(loss(old.over(TRUTH), seen)).isGreaterThan(entropy + 0.05);
    var again = ScoreCorrection.learn(NEW, TRUTH, learnt, 1).orElseThrow();
    assertThat(loss(again.over(TRUTH), seen)).isBetween(entropy, entropy + 0.01);
  }

  @Test
  void rowsOfOtherProblemsPassAsTheyAre() {
    LabeledTable rows = rows(2000);
    Classifier top = ScoreCorrection.learn(NEW, ONE_FOR_ALL, rows, 1).orElseThrow().over(TRUTH);
    for (int i = 0; i < rows.size(); i++) {
      if (!NEW.isMetBy(rows.row(i))) {
        assertThat(top.probabilities(rows.row(i))).isEqualTo(TRUTH.probabilities(rows.row(i)));
      }
    }
  }

  @Test
  void nothingIsLearntFromTooFewRowsOrFromOneClass() {
    assertThat(ScoreCorrection.learn(NEW, TRUTH, rows(50), 1)).isEmpty();
    var ignored = new LabeledTable(FeatureSnapshot.NAMES, ImpressionReader.LABELS);
    for (int i = 0; i < 500; i++) {
      ignored.add(new double[FeatureSnapshot.NAMES.size()], 0);
    }
    assertThat(ScoreCorrection.learn(NEW, TRUTH, ignored, 1)).isEqualTo(java.util.Optional.empty());
  }
}
