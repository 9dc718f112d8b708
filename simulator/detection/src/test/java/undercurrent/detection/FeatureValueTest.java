package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureUse;
import undercurrent.system.OperationsLog;
import undercurrent.system.Workbench;

/// Oracle: one column that says who clicks and one that says nothing, by construction. The model
/// believes each column by as much as it told in the rows it learnt from; without the first it
/// loses ln 2 − ln (1 / 0.9) a row in nine of ten rows, without the second nothing.
class FeatureValueTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new FeatureValue().begin(Settings.defaults(new FeatureValue().knobs()));

  /// Every tenth row is clicked though `telling` says no, or the other way round.
  private static LabeledTable rows() {
    var rows = new LabeledTable(List.of("telling", "silent"), List.of("ignored", "clicked"));
    for (int i = 0; i < 3000; i++) {
      int says = i % 2;
      boolean isWrong = i % 20 < 2;
      rows.add(new double[] {says == 1 ? 1 : -1, i % 3 + 1}, isWrong ? 1 - says : says);
    }
    return rows;
  }

  /// Learns nine tenths where the first column goes with clicks, and a half where it is empty.
  private static final Function<LabeledTable, Classifier> RECIPE =
      rows -> {
        boolean isEmpty = rows.row(0)[0] == 0;
        return row -> {
          double share = isEmpty || row[0] == 0 ? 0.5 : row[0] > 0 ? 0.9 : 0.1;
          return new double[] {1 - share, share};
        };
      };

  private List<Finding> train(int day) {
    LabeledTable rows = rows();
    log.enter(
        new Workbench.Training(
            "model-" + day, rows, RECIPE, RECIPE.apply(rows), rows(), List.of()));
    return monitor.look(log, day);
  }

  @Test
  void whatTellsNothingIsFoundOnceWithItsCost() {
    log.enter(new FeatureUse(1, "telling", 0.2, true));
    log.enter(new FeatureUse(1, "silent", 15, true));
    assertThat(train(7))
        .containsExactly(
            new Finding(
                "silent",
                0,
                1,
                false,
                "'silent' costs 15.0 ms a request, and nothing is lost without it"));
    assertThat(train(14)).isEmpty();
  }

  @Test
  void whatIsNoLongerFetchedIsLeftAlone() {
    log.enter(new FeatureUse(1, "silent", 15, true));
    log.enter(new FeatureUse(3, "silent", 15, false));
    assertThat(train(7)).isEmpty();
  }

  @Test
  void featuresOfItsOwnAreNotAskedFor() {
    assertThat(train(7)).isEmpty();
  }
}
