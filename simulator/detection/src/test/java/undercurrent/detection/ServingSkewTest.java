package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.learning.LabeledTable;
import undercurrent.settings.Settings;
import undercurrent.system.MadeTwice;
import undercurrent.system.OperationsLog;

/// Oracle: cells counted by hand. Of 1,000 rows two differ in `price`, which is 0.2 % of the cells of that
/// column and more than the 0.1 % that may; one is not more.
class ServingSkewTest {
  private static final List<String> COLUMNS = List.of("price", "age");

  private final OperationsLog log = new OperationsLog(COLUMNS, List.of());
  private final Monitor monitor =
      new ServingSkew().begin(Settings.defaults(new ServingSkew().knobs()));

  private static LabeledTable rows(int count, int wrong) {
    var table = new LabeledTable(COLUMNS, List.of("no", "yes"));
    for (int i = 0; i < count; i++) {
      table.add(new double[] {i < wrong ? -1 : i, 7}, 0);
    }
    return table;
  }

  private List<Finding> after(LabeledTable logged, LabeledTable made) {
    log.enter(new MadeTwice(7, "feature-log", logged, made));
    return monitor.look(log, 7);
  }

  @Test
  void theColumnThatDiffersIsNamed() {
    assertThat(after(rows(1_000, 0), rows(1_000, 2)))
        .containsExactly(
            new Finding(
                "feature-log",
                0.002,
                0.001,
                false,
                "'price' is computed otherwise for training than it is served"));
    assertThat(monitor.look(log, 14)).as("the same rows").isEmpty();
  }

  @Test
  void whatMayDifferIsNotFound() {
    assertThat(after(rows(1_000, 0), rows(1_000, 0))).isEmpty();
    assertThat(after(rows(1_000, 0), rows(1_000, 1))).isEmpty();
  }

  @Test
  void rowsThatAreRepeatedWereServedAllTheSame() {
    LabeledTable twice = rows(100, 0);
    twice.addAll(rows(50, 0));
    assertThat(after(rows(100, 0), twice)).isEmpty();
  }

  @Test
  void rowsThatWereNeverServedAreFound() {
    LabeledTable more = rows(100, 0);
    more.addAll(rows(1, 1));
    assertThat(after(rows(100, 0), more))
        .hasSize(1)
        .first()
        .extracting(Finding::statistic)
        .isEqualTo(1 / 101.0);
  }
}
