package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStreams;

/// Oracle: hand calculation, and the theory of first-order autoregressions.
class AutocorrelationTest {

  @Test
  void fourValuesAreAsOnPaper() {
    var autocorrelation = Autocorrelation.of(1, 2, 3, 4);
    // deviations −1.5 −0.5 0.5 1.5, squares 5
    assertThat(autocorrelation.at(0)).isCloseTo(1, within(1e-12));
    assertThat(autocorrelation.at(1)).isCloseTo(0.25, within(1e-12));
    assertThat(autocorrelation.at(2)).isCloseTo(-0.3, within(1e-12));
    assertThat(autocorrelation.at(3)).isCloseTo(-0.45, within(1e-12));
    // the first pair is 1.25, the next is negative
    assertThat(autocorrelation.integratedTime()).isCloseTo(1.5, within(1e-12));
    assertThat(autocorrelation.effectiveSampleSize()).isCloseTo(4 / 1.5, within(1e-12));
    // variance 5/3
    assertThat(autocorrelation.standardError())
        .isCloseTo(Math.sqrt(5 / 3.0 * 1.5 / 4), within(1e-12));
  }

  @ParameterizedTest(name = "coefficient {0}")
  @ValueSource(doubles = {-0.5, 0, 0.5, 0.9})
  void anAutoregressionIsFoundAgain(double coefficient) {
    var model = new Autoregression(7, coefficient, new RandomStreams(10, 0).stream("run"));
    var autocorrelation = Autocorrelation.of(model.next(100_000));
    for (int lag = 0; lag < 10; lag++) {
      assertThat(autocorrelation.at(lag))
          .as("lag %d, seed 10", lag)
          .isCloseTo(StrictMath.pow(coefficient, lag), within(0.03));
    }
    double time = (1 + coefficient) / (1 - coefficient);
    assertThat(autocorrelation.integratedTime() / time).as("seed 10").isCloseTo(1, within(0.1));
    assertThat(autocorrelation.effectiveSampleSize() * time / 100_000).isCloseTo(1, within(0.1));
    double error = Math.sqrt(Autoregression.variance(coefficient) * time / 100_000);
    assertThat(autocorrelation.standardError() / error).as("seed 10").isCloseTo(1, within(0.05));
  }

  @Test
  void twoStandardErrorsHoldTheTruthInNineteenRunsOfTwenty() {
    int hits = 0;
    for (int run = 0; run < 1_000; run++) {
      double[] output =
          new Autoregression(0, 0.9, new RandomStreams(11, run).stream("run")).next(5_000);
      var tally = new Tally();
      for (double value : output) {
        tally.add(value);
      }
      hits += Math.abs(tally.mean()) <= 1.96 * Autocorrelation.of(output).standardError() ? 1 : 0;
    }
    assertThat(hits).as("of 1,000 runs on seed 11").isBetween(920, 980);
  }

  @Test
  void valuesThatSwingAreWorthMoreThanTheirNumber() {
    assertThat(Autocorrelation.of(1, -1, 1, -1, 1, -1).effectiveSampleSize()).isGreaterThan(6);
  }

  @Test
  void whatHasNoCorrelationIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autocorrelation.of(3, 3, 3))
        .withMessage("autocorrelation needs values that differ, not 3.0 throughout");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autocorrelation.of(3))
        .withMessage("autocorrelation needs 2 values or more, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autocorrelation.of(3, Double.NaN))
        .withMessage("autocorrelation needs finite values; value 1 is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autocorrelation.of(3, 4).at(2))
        .withMessage("a lag lies between 0 and 1, not 2");
  }
}
