package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.TrainingRun;

/// Oracle: decisions counted by hand. Of twenty rows with the scores 1/40 … 20/40 the two highest are
/// decided on; a model that turns the order round decides on other two: four of twenty differ.
class TrainTwiceTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new TrainTwice().begin(Settings.defaults(new TrainTwice().knobs()));
  private final LabeledTable rows = new LabeledTable(List.of("x"), List.of("no", "yes"));

  TrainTwiceTest() {
    for (int i = 1; i <= 20; i++) {
      rows.add(new double[] {i}, 0);
    }
  }

  private static Classifier scoring(double base, double slope) {
    return row -> {
      double score = base + slope * row[0] / 40;
      return new double[] {1 - score, score};
    };
  }

  private List<Finding> after(Classifier first, Classifier second) {
    log.enter(new TrainingRun(7, "model-1", first, () -> second, rows, new long[rows.size()]));
    return monitor.look(log, 7);
  }

  @Test
  void theSameModelAgainIsNoFinding() {
    assertThat(after(scoring(0, 1), scoring(0, 1))).isEmpty();
  }

  /// Of twenty rows the first says the second class up to 8 and the third above, the other up to 10.
  @Test
  void ofThreeAnswersTheLikeliestIsTheDecision() {
    var three = new LabeledTable(List.of("x"), List.of("a", "b", "c"));
    for (int i = 1; i <= 20; i++) {
      three.add(new double[] {i}, 0);
    }
    Classifier first = row -> row[0] <= 8 ? new double[] {0, 1, 0} : new double[] {0, 0, 1};
    Classifier second = row -> row[0] <= 10 ? new double[] {0, 1, 0} : new double[] {0, 0, 1};
    log.enter(new TrainingRun(7, "model-1", first, () -> second, three, new long[20]));
    assertThat(monitor.look(log, 7)).extracting(Finding::statistic).containsExactly(0.1);
  }

  @Test
  void aModelThatDecidesOtherwiseIsFoundOnce() {
    assertThat(after(scoring(0, 1), scoring(0.525, -1)))
        .containsExactly(
            new Finding("training", 0.2, 0.001, false, "'model-1' cannot be made again"));
    assertThat(monitor.look(log, 14)).isEmpty();
  }
}
