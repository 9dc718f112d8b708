package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: hand calculation. For one of n that has everything the index is (n − 1) / n; for the
/// amounts 1 … n it is (n − 1) / (3n).
class ConcentrationTest {

  @Test
  void giniOfKnownVectors() {
    assertThat(Concentration.gini(new double[] {5, 5, 5, 5})).isCloseTo(0, within(1e-12));
    assertThat(Concentration.gini(new double[] {0, 0, 0, 8})).isCloseTo(0.75, within(1e-12));
    assertThat(Concentration.gini(new double[] {4, 1, 3, 2})).isCloseTo(0.25, within(1e-12));
    assertThat(Concentration.gini(new double[] {0, 0})).isZero();
  }

  @Test
  void topShareAndCoverageByHand() {
    double[] amounts = {1, 0, 4, 3, 0, 2, 0, 0, 0, 0};
    assertThat(Concentration.topShare(amounts, 0.2)).isCloseTo(0.7, within(1e-12));
    assertThat(Concentration.coverage(amounts)).isCloseTo(0.4, within(1e-12));
  }
}
