package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.settings.Settings;
import undercurrent.system.ModelInUse;
import undercurrent.system.OperationsLog;
import undercurrent.system.TrainingRun;

/// Oracle: logarithms by hand. All rows happened; who says 0.5 loses ln 2, who says 0.8 loses ln 1.25, so
/// that the old model loses ln 1.6 more in each row.
class FreshModelTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new FreshModel().begin(Settings.defaults(new FreshModel().knobs()));

  private static Classifier saying(double chance) {
    return row -> new double[] {1 - chance, chance};
  }

  private List<Finding> after(int ageDays, double old, double fresh, int rows) {
    var table = new LabeledTable(List.of("x"), List.of("no", "yes"));
    for (int i = 0; i < rows; i++) {
      table.add(new double[] {i}, 1);
    }
    log.enter(new ModelInUse(200, "scorer-1", ageDays, saying(old), () -> saying(fresh), table));
    return monitor.look(log, 200);
  }

  @Test
  void anOldModelThatANewOneBeatsIsFound() {
    List<Finding> found = after(120, 0.5, 0.8, 200);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().statistic()).isCloseTo(StrictMath.log(1.6), within(1e-12));
  }

  @Test
  void ofSeveralClassesTheChanceOfTheRightOneCounts() {
    var table = new LabeledTable(List.of("x"), List.of("road", "car", "person"));
    for (int i = 0; i < 200; i++) {
      table.add(new double[] {i}, 2);
    }
    Classifier old = row -> new double[] {0.5, 0.25, 0.25};
    Classifier fresh = row -> new double[] {0.25, 0.25, 0.5};
    log.enter(new ModelInUse(200, "model-1", 120, old, () -> fresh, table));
    List<Finding> found = monitor.look(log, 200);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().statistic()).isCloseTo(StrictMath.log(2), within(1e-12));
  }

  @Test
  void whoHasTrainedLatelyKnowsIt() {
    var rows = new LabeledTable(List.of("x"), List.of("no", "yes"));
    log.enter(new TrainingRun(159, "scorer-2", saying(0.8), () -> saying(0.8), rows, new long[0]));
    assertThat(after(120, 0.5, 0.8, 200)).as("41 days ago").isEmpty();
    assertThat(monitor.look(log, 201)).as("42 days ago, as the default says").hasSize(1);
  }

  @Test
  void anOldModelThatIsAsGoodIsNot() {
    assertThat(after(120, 0.8, 0.8, 200)).isEmpty();
  }

  @Test
  void aYoungModelIsNotLookedAt() {
    assertThat(after(112, 0.5, 0.8, 200)).as("sixteen weeks").isEmpty();
  }

  @Test
  void fewRowsProveNothing() {
    assertThat(after(120, 0.5, 0.8, 99)).isEmpty();
  }
}
