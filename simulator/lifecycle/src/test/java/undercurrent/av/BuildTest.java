package undercurrent.av;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undercurrent.driving.Exposure;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.RoadUser;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;
import undercurrent.system.ModelArtifact;

/// A build keeps its contract when the stack answers as the model does. Oracle: the same model, and
/// what each defect does to a row or an answer, by hand.
class BuildTest {
  private static final LabeledTable ROWS =
      new SceneSampler(Exposure.even())
          .table(300, SensorCalibration.EXACT, new RandomStreams(41, 0).stream("rows"));
  private static final ModelArtifact MODEL =
      new ModelArtifact("model-1", LinearTrainer.seeded(1).train(ROWS), "data-1", 0, 0, 0.9, 1);
  private static final Build WHOLE =
      Build.of(new Candidate(MODEL, new TrainingSet("data-1", ROWS, ROWS, ROWS, List.of(), 0)));

  @ParameterizedTest
  @EnumSource
  void theContractTestFindsEachDefect(InterfaceDefect defect) {
    assertThat(WHOLE.keepsContract()).isTrue();
    assertThat(WHOLE.with(defect).keepsContract()).isFalse();
    assertThat(Build.of(WHOLE.with(defect).candidate()).keepsContract()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aDefectDoesToAnAnswerWhatItSays(InterfaceDefect defect) {
    double[] row = ROWS.row(7);
    double[] sent = row.clone();
    int range = FrameFeatures.COLUMNS.indexOf("range");
    int product = FrameFeatures.COLUMNS.indexOf("height-range");
    int width = FrameFeatures.COLUMNS.indexOf("width");
    int height = FrameFeatures.COLUMNS.indexOf("height");
    double[] expected =
        switch (defect) {
          case CLASS_ORDER -> {
            double[] p = MODEL.model().probabilities(row);
            yield new double[] {p[0], p[1], p[3], p[2], p[4]};
          }
          case COLUMN_ORDER -> {
            sent[width] = row[height];
            sent[height] = row[width];
            yield MODEL.model().probabilities(sent);
          }
          case UNITS -> {
            sent[range] = row[range] * 3.28084;
            sent[product] = row[product] * 3.28084;
            yield MODEL.model().probabilities(sent);
          }
        };
    assertThat(RoadUser.TRUCK.index()).isEqualTo(2);
    assertThat(WHOLE.with(defect).version().model().probabilities(row)).containsExactly(expected);
  }
}
