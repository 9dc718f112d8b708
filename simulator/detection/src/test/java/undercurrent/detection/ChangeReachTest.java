package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureTrial;
import undercurrent.system.OperationsLog;

/// Oracle: counted by hand. Three slices of ten rows, each with the scores 0.05 … 0.95: six of ten
/// are decided on, and a lift of 0.21 turns two of ten round where it is given.
class ChangeReachTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new ChangeReach().begin(Settings.defaults(new ChangeReach().knobs()));

  /// Enters a trial for the first slice that lifts the scores of the first so many slices.
  private void tryOut(int lifted) {
    var rows = new LabeledTable(List.of("slice", "x"), List.of("no", "yes"));
    var slices = new ArrayList<String>();
    for (int slice = 0; slice < 3; slice++) {
      for (int i = 0; i < 10; i++) {
        rows.add(new double[] {slice, 0.05 + i / 10.0}, 0);
        slices.add("slice-" + slice);
      }
    }
    Classifier before = row -> new double[] {1 - row[1], row[1]};
    Classifier after =
        row -> {
          double score = row[1] + (row[0] < lifted ? 0.21 : 0);
          return new double[] {1 - score, score};
        };
    log.enter(new FeatureTrial(7, "price", "slice-0", before, after, rows, slices));
  }

  @Test
  void whatMovesWhereItWasAskedForIsNoFinding() {
    tryOut(0);
    tryOut(1);
    assertThat(monitor.look(log, 7)).isEmpty();
  }

  @Test
  void whatMovesInHalfOfTheOtherSlicesIsFoundOnce() {
    tryOut(2);
    assertThat(monitor.look(log, 7))
        .containsExactly(
            new Finding(
                "model",
                0.5,
                0.5,
                false,
                "another 'price' for slice-0 moves 50 % of the other slices"));
    assertThat(monitor.look(log, 14)).isEmpty();
  }

  @Test
  void nothingIsFoundWhereNobodyTriedAnything() {
    assertThat(monitor.look(log, 7)).isEmpty();
  }
}
