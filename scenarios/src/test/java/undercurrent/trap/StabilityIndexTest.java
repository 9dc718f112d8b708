package undercurrent.trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Oracle: sums by hand over ten bins of a tenth.
class StabilityIndexTest {
  private static final double[] BEFORE = IntStream.range(0, 1000).asDoubleStream().toArray();

  @Test
  void whatHasNotMovedHasNone() {
    assertThat(StabilityIndex.of(BEFORE, BEFORE)).isZero();
  }

  @Test
  void aColumnThatIsOneValueHasTheIndexOfABrokenSlice() {
    double byHand = 0.9 * StrictMath.log(10) + 9 * (0.1 - 0.0001) * StrictMath.log(0.1 / 0.0001);
    assertThat(StabilityIndex.of(BEFORE, new double[200])).isCloseTo(byHand, within(1e-9));
  }

  @Test
  void aTenthThatIsOneValueStaysBelowTheUsualBand() {
    double[] now = BEFORE.clone();
    for (int i = 0; i < now.length; i += 10) {
      now[i] = 0;
    }
    double byHand = 0.09 * StrictMath.log(1.9) + 9 * 0.01 * StrictMath.log(1 / 0.9);
    assertThat(StabilityIndex.of(BEFORE, now)).isCloseTo(byHand, within(1e-9)).isLessThan(0.1);
  }

  @Test
  void binsThatTiesMakeEmptyDoNotCount() {
    double[] ties = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1};
    assertThat(StabilityIndex.of(ties, ties)).isZero();
  }
}
