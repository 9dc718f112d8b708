package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: rows whose labels are drawn with a known probability.
class CalibrationErrorTest {
  private static final int ROWS = 20_000;

  private static LabeledTable drawn() {
    var stream = new RandomStreams(2, 0).stream("rows");
    var table = new LabeledTable(List.of("p"), List.of("no", "yes"));
    for (int i = 0; i < ROWS; i++) {
      double p = stream.nextUniform();
      table.add(new double[] {p}, stream.nextUniform() < p ? 1 : 0);
    }
    return table;
  }

  private static final Classifier SAYS = row -> new double[] {1 - row[0], row[0]};

  @Test
  void probabilitiesThatHoldAreCalibrated() {
    assertThat(CalibrationError.of(SAYS, drawn()).value()).as("seed 2").isLessThan(0.015);
  }

  @Test
  void certaintyThatIsRightInEightOfTenIsOffByTwoTenths() {
    var stream = new RandomStreams(3, 0).stream("rows");
    var table = new LabeledTable(List.of("x"), List.of("no", "yes"));
    for (int i = 0; i < ROWS; i++) {
      table.add(new double[] {0}, stream.nextBernoulli(0.8) ? 1 : 0);
    }
    Classifier certain = row -> new double[] {0, 1};
    assertThat(CalibrationError.of(certain, table).value()).isCloseTo(0.2, within(0.01));
  }

  @Test
  void nothingSaysNothing() {
    var empty = new LabeledTable(List.of("x"), List.of("no", "yes"));
    assertThat(CalibrationError.of(SAYS, empty)).isEqualTo(new CalibrationError(0, 0));
  }
}
