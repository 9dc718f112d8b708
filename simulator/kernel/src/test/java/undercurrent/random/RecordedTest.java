package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import undercurrent.random.Recorded.AtEnd;

/// Oracle: the list that was recorded.
class RecordedTest {
  private final double[] values = {3, 1, 4};

  private static double[] next(Recorded recorded, int count) {
    double[] seen = new double[count];
    for (int i = 0; i < count; i++) {
      seen[i] = recorded.next();
    }
    return seen;
  }

  @Test
  void valuesComeInTheirOrderAndThenAnotherIsRefused() {
    var recorded = new Recorded(values, AtEnd.REFUSE);
    assertThat(recorded.left()).isEqualTo(3);
    assertThat(next(recorded, 3)).containsExactly(3, 1, 4);
    assertThat(recorded.left()).isEqualTo(0);
    assertThatIllegalStateException()
        .isThrownBy(recorded::next)
        .withMessage("all 3 recorded values have been replayed; one more was asked");
  }

  @Test
  void valuesBeginAgainOrTheLastStays() {
    assertThat(next(new Recorded(values, AtEnd.REPEAT), 7)).containsExactly(3, 1, 4, 3, 1, 4, 3);
    assertThat(next(new Recorded(values, AtEnd.KEEP_LAST), 5)).containsExactly(3, 1, 4, 4, 4);
  }

  @Test
  void laterChangesOfTheArrayDoNotMatter() {
    var recorded = new Recorded(values, AtEnd.REPEAT);
    values[0] = 99;
    assertThat(recorded.next()).isEqualTo(3);
  }

  @Test
  void anEmptyOrBrokenRecordIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recorded(new double[0], AtEnd.REPEAT))
        .withMessage("recorded needs at least one value, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recorded(new double[] {1, Double.NaN}, AtEnd.REPEAT))
        .withMessage("recorded needs a value at index 1 that is finite, not NaN");
  }
}
