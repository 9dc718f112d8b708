package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: hand count of pairs, and logarithms by hand.
class BinaryQualityTest {

  @Test
  void aucCountsPairsAndTiesHalf() {
    // Positives 0.9 and 0.4, negatives 0.4 and 0.1: 3 pairs won, 1 tied, of 4.
    double auc =
        BinaryQuality.auc(
            new double[] {0.9, 0.4, 0.4, 0.1}, new boolean[] {true, true, false, false});
    assertThat(auc).isCloseTo(3.5 / 4, within(1e-12));
  }

  @Test
  void aucIsAHalfWhenOnlyOneKindIsThere() {
    assertThat(BinaryQuality.auc(new double[] {0.2, 0.8}, new boolean[] {true, true}))
        .isEqualTo(0.5);
  }

  @Test
  void logLossAndBiasByHand() {
    double[] probabilities = {0.5, 0.25};
    boolean[] happened = {true, false};
    assertThat(BinaryQuality.logLoss(probabilities, happened))
        .isCloseTo((Math.log(2) + Math.log(4.0 / 3)) / 2, within(1e-12));
    assertThat(BinaryQuality.bias(probabilities, happened)).isCloseTo(-0.125, within(1e-12));
  }
}
