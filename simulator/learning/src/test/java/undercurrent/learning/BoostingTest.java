package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStreams;

/// Oracle: the bound that keeps the training loss from rising (see [BoostingTrainer]); a hand
/// calculation of one stump; a planted product; equality to the bit for a training that is
/// repeated.
class BoostingTest {

  private static double loss(Classifier model, LabeledTable rows) {
    return BinaryQuality.logLoss(BinaryQuality.scores(model, rows), BinaryQuality.happened(rows));
  }

  @ParameterizedTest(name = "seed {0}, rate {1}, yes {2}")
  @CsvSource({"1,0.1,0.5", "2,0.5,0.5", "3,0.5,0.03", "4,0.3,0.97", "5,0.5,0.2"})
  void theLossOfTheTrainingRowsNeverRises(long seed, double rate, double share) {
    var stream = new RandomStreams(seed, 0).stream("rows");
    var rows = new LabeledTable(List.of("x", "y"), List.of("no", "yes"));
    for (int i = 0; i < 600; i++) {
      double[] row = {stream.nextNormal(), stream.nextNormal()};
      rows.add(row, stream.nextBernoulli(row[0] > 2 ? 1 - share : share) ? 1 : 0);
    }
    var model = new BoostingTrainer(80, 4, rate).train(rows);
    double before = loss(model.after(0), rows);
    for (int round = 1; round <= model.rounds(); round++) {
      double now = loss(model.after(round), rows);
      assertThat(now).as("seed %d, round %d", seed, round).isLessThanOrEqualTo(before + 1e-12);
      before = now;
    }
    assertThat(before).isLessThan(loss(model.after(0), rows));
  }

  @Test
  void aStumpIsAsByHand() {
    var rows = new LabeledTable(List.of("x"), List.of("no", "yes"));
    for (int i = 0; i < 40; i++) {
      rows.add(new double[] {i}, i < 20 ? 0 : 1);
    }
    var model = new BoostingTrainer(1, 1, 0.5).train(rows);
    // p = 1/2 everywhere, so a side has the gradient 10, the curvature 5 and the step 10/6
    double odds = StrictMath.exp(0.5 * 10 / 6);
    assertThat(model.probabilities(new double[] {30})[1])
        .isCloseTo(odds / (1 + odds), within(1e-12));
    assertThat(model.probabilities(new double[] {3})[1]).isCloseTo(1 / (1 + odds), within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aProductIsFoundThatAStraightLineCannotUse(long seed) {
    LabeledTable rows = FactorizationTest.product(seed, 3000);
    LabeledTable fresh = FactorizationTest.product(100 + seed, 3000);
    var model = new BoostingTrainer(60, 4, 0.2).train(rows);
    assertThat(FactorizationTest.auc(model, fresh)).as("seed %d", seed).isGreaterThan(0.8);
  }

  @Test
  void aTrainingThatIsRepeatedGivesTheSameBits() {
    LabeledTable rows = FactorizationTest.product(7, 500);
    var trainer = new BoostingTrainer(20, 3, 0.1);
    assertThat(BinaryQuality.scores(trainer.train(rows), rows))
        .isEqualTo(BinaryQuality.scores(trainer.train(rows), rows));
  }

  @Test
  void impossibleSettingsAndTablesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoostingTrainer(50, 4, 0.6))
        .withMessage(
            "boosted trees need 1 round or more, a depth of 1 to 12 and a learning rate above 0,"
                + " at most 0.5, not 50, 4, 0.6");
    var three = new LabeledTable(List.of("x"), List.of("a", "b", "c"));
    three.add(new double[] {1}, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoostingTrainer(50, 4, 0.1).train(three))
        .withMessage("boosted trees tell two classes apart, not [a, b, c]");
  }
}
