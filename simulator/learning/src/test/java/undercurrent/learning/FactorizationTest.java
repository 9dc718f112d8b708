package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;
import undercurrent.random.RandomStreams;

/// Oracle: a planted product, which no straight line can use; Tribuo's own prediction as a peer;
/// and equality to the bit for a training that is repeated.
class FactorizationTest {
  private static final List<String> COLUMNS = List.of("b", "a", "noise", "more noise");

  /// Returns rows whose log-odds are three times the product of the first two columns.
  static LabeledTable product(long seed, int rows) {
    var stream = new RandomStreams(seed, 0).stream("rows");
    var table = new LabeledTable(COLUMNS, List.of("no", "yes"));
    for (int i = 0; i < rows; i++) {
      double[] row = new double[COLUMNS.size()];
      for (int j = 0; j < row.length; j++) {
        row[j] = stream.nextNormal();
      }
      double odds = StrictMath.exp(3 * row[0] * row[1]);
      table.add(row, stream.nextBernoulli(odds / (1 + odds)) ? 1 : 0);
    }
    return table;
  }

  static double auc(Classifier model, LabeledTable rows) {
    return BinaryQuality.auc(BinaryQuality.scores(model, rows), BinaryQuality.happened(rows));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aProductIsFoundThatAStraightLineCannotUse(long seed) {
    LabeledTable rows = product(seed, 3000);
    LabeledTable fresh = product(100 + seed, 3000);
    var line = new LinearTrainer(8, 0.1, seed).train(rows);
    var machine = new FactorizationTrainer(4, 8, 0.1, seed).train(rows);
    Classifier truth = row -> new double[] {0, row[0] * row[1]};
    assertThat(auc(line, fresh)).as("seed %d", seed).isCloseTo(0.5, within(0.04));
    assertThat(auc(machine, fresh))
        .as("seed %d", seed)
        .isGreaterThan(0.8)
        .isLessThan(auc(truth, fresh) + 1e-3);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 5})
  void probabilitiesAreThoseOfTribuo(long seed) {
    LabeledTable rows = product(seed, 300);
    var model = new FactorizationTrainer(3, 4, 0.1, seed).train(rows);
    for (int i = 0; i < 50; i++) {
      var example =
          new ArrayExample<>(
              new Label("no"), COLUMNS.toArray(String[]::new), model.scaling().apply(rows.row(i)));
      var scores = model.tribuo().predict(example).getOutputScores();
      double[] probabilities = model.probabilities(rows.row(i));
      assertThat(probabilities[0]).isCloseTo(scores.get("no").getScore(), within(1e-9));
      assertThat(probabilities[1]).isCloseTo(scores.get("yes").getScore(), within(1e-9));
    }
  }

  @Test
  void aTrainingThatIsRepeatedGivesTheSameBits() {
    LabeledTable rows = product(6, 400);
    var trainer = new FactorizationTrainer(4, 5, 0.1, 6);
    assertThat(BinaryQuality.scores(trainer.train(rows), rows))
        .isEqualTo(BinaryQuality.scores(trainer.train(rows), rows));
  }

  @Test
  void aClassThatNoRowHasIsImpossible() {
    var rows = new LabeledTable(List.of("x"), List.of("no", "yes"));
    rows.add(new double[] {1}, 0);
    rows.add(new double[] {2}, 0);
    var model = new FactorizationTrainer(2, 2, 0.1, 1).train(rows);
    assertThat(model.probabilities(new double[] {1})).containsExactly(1, 0);
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FactorizationTrainer(0, 8, 0.1, 1))
        .withMessage(
            "a factorization machine needs 1 to 64 factors, epochs >= 1 and a learning rate above"
                + " 0, not 0, 8 and 0.1");
  }
}
