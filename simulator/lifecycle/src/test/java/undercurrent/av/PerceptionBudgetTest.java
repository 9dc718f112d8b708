package undercurrent.av;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.driving.Exposure;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.Classifier;
import undercurrent.learning.ForestModel;
import undercurrent.learning.ForestTrainer;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.Constant;
import undercurrent.random.RandomStreams;
import undercurrent.serving.ServiceTimes;
import undercurrent.settings.Settings;

/// What a model may cost in the car. Oracle: times and sizes by hand.
class PerceptionBudgetTest {
  private static final LabeledTable ROWS =
      new SceneSampler(Exposure.even())
          .table(400, SensorCalibration.EXACT, new RandomStreams(42, 0).stream("rows"));
  private static final ForestModel FOREST = new ForestTrainer(30, 8, 0.125, 1).train(ROWS);
  private static final Classifier LINEAR = LinearTrainer.seeded(1).train(ROWS);
  private static final ServiceTimes TIMES =
      new ServiceTimes(
          Map.of(
              "feature-extraction", new Constant(0.01),
              "perception", new Constant(0.001),
              "perception-forest", new Constant(0.03)));

  private static PerceptionBudget budget(String milliseconds, String kilobytes) {
    var given =
        Map.of(
            "system-development.latency-budget",
            milliseconds,
            "system-development.memory-budget",
            kilobytes);
    return new PerceptionBudget(Settings.of(DrivingParameters.ALL, given), TIMES);
  }

  @Test
  void aForestTakesAsLongAsItHasTrees() {
    assertThat(budget("1", "1").milliseconds(FOREST)).isCloseTo(0.04, within(1e-12));
    assertThat(budget("1", "1").milliseconds(FOREST.pruned(10))).isCloseTo(0.02, within(1e-12));
    assertThat(budget("1", "1").milliseconds(LINEAR)).isCloseTo(0.011, within(1e-12));
  }

  @Test
  void aLinearModelHoldsAWeightForEachColumnAndClass() {
    int columns = FrameFeatures.COLUMNS.size();
    // weights and biases of five classes, mean and deviation of each column, eight bytes each
    assertThat(PerceptionBudget.kilobytes(LINEAR))
        .isCloseTo((columns * 7 + 5) * 8 / 1000.0, within(1e-12));
  }

  @Test
  void aForestLosesTreesUntilItFits() {
    var tight = budget("0.0251", "100000");
    Classifier fitted = tight.fitted(FOREST);
    assertThat(((ForestModel) fitted).trees()).isEqualTo(15); // 0.01 + 15 * 0.001 ms
    assertThat(tight.isKeptBy(fitted)).isTrue();
    var small = budget("1", "" + PerceptionBudget.kilobytes(FOREST) / 2);
    assertThat(small.isKeptBy(small.fitted(FOREST))).isTrue();
  }

  @Test
  void whatFitsIsLeftAloneAndWhatCannotBeCutStays() {
    assertThat(budget("1", "100000").fitted(FOREST)).isSameAs(FOREST);
    assertThat(budget("0.001", "1000").fitted(LINEAR)).isSameAs(LINEAR);
    assertThat(budget("0.001", "1000").isKeptBy(LINEAR)).isFalse();
  }
}
