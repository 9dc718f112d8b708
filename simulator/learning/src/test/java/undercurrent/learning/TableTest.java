package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;

/// Tables and their standardisation. Oracle: hand calculation, and the two moments that standardised
/// columns must have.
class TableTest {
  private final LabeledTable table = new LabeledTable(List.of("x", "y"), List.of("no", "yes"));

  @Test
  void standardisationIsAsOnPaper() {
    table.add(new double[] {1, 5}, 0);
    table.add(new double[] {3, 5}, 1);
    var scaling = Standardization.of(table);
    assertThat(scaling.means()).containsExactly(2, 5);
    assertThat(scaling.deviations()).as("a column that never varies").containsExactly(1, 1);
    assertThat(scaling.apply(new double[] {4, 6})).containsExactly(2, 1);
  }

  @Test
  void standardisedColumnsHaveMeanZeroAndDeviationOneEvenFarFromZero() {
    var stream = new RandomStreams(5, 0).stream("rows");
    for (int i = 0; i < 5_000; i++) {
      table.add(new double[] {1e6 + stream.nextNormal(), 1e-3 * stream.nextNormal()}, 0);
    }
    var scaling = Standardization.of(table);
    for (int column = 0; column < 2; column++) {
      var tally = new Tally();
      for (int i = 0; i < table.size(); i++) {
        tally.add(scaling.apply(table.row(i))[column]);
      }
      assertThat(tally.mean()).as("column %d, seed 5", column).isCloseTo(0, within(1e-6));
      assertThat(tally.sd()).as("column %d, seed 5", column).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void rowsKeepTheirOrderAndTheirClass() {
    for (int i = 0; i < 200; i++) {
      table.add(new double[] {i, -i}, i % 2);
    }
    var copy = new LabeledTable(table.columns(), table.labels());
    copy.addAll(table);
    assertThat(copy.size()).isEqualTo(200);
    assertThat(copy.row(150)).containsExactly(150, -150);
    assertThat(copy.label(151)).isEqualTo(1);
  }

  @Test
  void rowsThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.add(new double[] {1}, 0))
        .withMessage("a row of 2 columns was given 1 values");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.add(new double[] {1, 2}, 2))
        .withMessage("class 2 is none of [no, yes]");
    assertThatThrownBy(() -> table.label(0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("row 0 of 0");
  }
}
