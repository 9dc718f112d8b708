package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Three classes whose chances are known. Oracle: no model loses less on many rows than the truth, and
/// one that takes no notice of the nearby problem loses more.
class ScoreCorrectionTest {
  private static final NearbyProblem DARK = new NearbyProblem("dark", 0, 0.5, 1.5);

  /// The class that the second column names is likely; by night it is the one after that.
  private static final Classifier TRUTH = row -> likely((int) row[1] + (DARK.isMetBy(row) ? 1 : 0));

  private static final Classifier BY_DAY = row -> likely((int) row[1]);

  private final RandomStream chance = new RandomStreams(5, 0).stream("rows of three classes");

  private static double[] likely(int which) {
    double[] shares = {0.1, 0.1, 0.1};
    shares[which % 3] = 0.8;
    return shares;
  }

  private LabeledTable rows(int count) {
    var table = new LabeledTable(List.of("dark", "says"), List.of("a", "b", "c"));
    for (int i = 0; i < count; i++) {
      double[] row = {chance.nextBernoulli(0.4) ? 1 : 0, chance.nextInt(3)};
      double uniform = chance.nextUniform();
      double[] shares = TRUTH.probabilities(row);
      table.add(row, uniform < shares[0] ? 0 : uniform < shares[0] + shares[1] ? 1 : 2);
    }
    return table;
  }

  private static double loss(Classifier model, LabeledTable rows) {
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      sum += LogLoss.of(model, rows.row(i), rows.label(i));
    }
    return sum / rows.size();
  }

  @Test
  void aCorrectionOfSeveralClassesMendsWhatItWasLearntOn() {
    LabeledTable learnt = rows(4000);
    LabeledTable seen = rows(4000);
    double least = loss(TRUTH, seen);
    assertThat(loss(BY_DAY, seen)).isGreaterThan(least + 0.3);
    var correction = ScoreCorrection.learn(DARK, BY_DAY, learnt, 1).orElseThrow();
    assertThat(loss(correction.over(BY_DAY), seen)).isBetween(least - 0.001, least + 0.02);
  }

  @Test
  void overAModelThatIsRightAlreadyItSpoilsWhatIsRight() {
    LabeledTable learnt = rows(4000);
    LabeledTable seen = rows(4000);
    var correction = ScoreCorrection.learn(DARK, BY_DAY, learnt, 1).orElseThrow();
    assertThat(loss(correction.over(TRUTH), seen)).isGreaterThan(loss(TRUTH, seen) + 0.1);
  }
}
