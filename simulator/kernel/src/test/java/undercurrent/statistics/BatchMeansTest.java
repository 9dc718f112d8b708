package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStreams;

/// Oracle: hand calculation; the same batches made from the whole sequence afterwards; and the
/// known mean and variance of the mean of a first-order autoregression.
class BatchMeansTest {

  private static BatchMeans of(double... values) {
    var batches = new BatchMeans(16);
    Arrays.stream(values).forEach(batches::add);
    return batches;
  }

  @Test
  void sixteenValuesMakeEightPairs() {
    BatchMeans batches = of(1, 3, 2, 4, 5, 5, 9, 1, 0, 0, 7, 5, 1, 1, 2, 2);
    assertThat(batches.means()).containsExactly(2, 3, 5, 5, 0, 6, 1, 2);
    assertThat(batches.batchSize()).isEqualTo(2);
    assertThat(batches.estimate().mean()).isEqualTo(3);
    assertThat(batches.estimate().count()).isEqualTo(8);
    // squared deviations 1 + 0 + 4 + 4 + 9 + 9 + 4 + 1 = 32; t(7) = 2.365
    assertThat(batches.estimate().halfWidth())
        .isCloseTo(2.365 * Math.sqrt(32 / 7.0 / 8), within(1e-3));
    // products of neighbours 0 + 0 + 4 − 6 − 9 − 6 + 2 = −15
    assertThat(batches.lagOne()).isCloseTo(-15 / 32.0, within(1e-12));
    // squared steps 1 + 4 + 0 + 25 + 36 + 25 + 1 = 92
    assertThat(batches.vonNeumann()).isCloseTo(92 / 32.0, within(1e-12));
    // (1 − 92/64) / √(6/63) = −1.4177; of the normal distribution 0.9219 lie above it
    assertThat(batches.pValue()).isCloseTo(0.9219, within(1e-4));
    assertThat(batches.areLongEnough()).isTrue();
  }

  @Test
  void valuesBehindTheLastWholeBatchWait() {
    BatchMeans batches = of(1, 3, 2, 4, 5, 5, 9, 1, 0, 0, 7, 5, 1, 1, 2, 2, 1e6);
    assertThat(batches.count()).isEqualTo(17);
    assertThat(batches.batches()).isEqualTo(8);
    assertThat(batches.estimate().mean()).isEqualTo(3);
    batches.add(2);
    assertThat(batches.batches()).isEqualTo(9);
    assertThat(batches.means()[8]).isEqualTo(500_001);
  }

  @ParameterizedTest(name = "{0} values")
  @ValueSource(ints = {2, 63, 64, 65, 1_000, 4_095, 4_096, 123_457})
  void batchesAreThoseOfTheWholeSequence(int count) {
    double[] values =
        new Autoregression(1e6, 0.5, new RandomStreams(2, 0).stream("run")).next(count);
    var batches = new BatchMeans();
    Arrays.stream(values).forEach(batches::add);
    int size = (int) batches.batchSize();
    double[] expected =
        IntStream.range(0, count / size)
            .mapToDouble(
                b -> Arrays.stream(values, b * size, (b + 1) * size).average().orElseThrow())
            .toArray();
    assertThat(batches.means()).as("seed 2").containsExactly(expected, within(1e-8));
    assertThat(batches.batches()).isBetween(Math.min(count, 32), 63);
    assertThat(batches.estimate().mean())
        .isCloseTo(Arrays.stream(expected).average().orElseThrow(), within(1e-8));
  }

  @Test
  void enoughDataHoldTheTruthInNineteenRunsOfTwenty() {
    var widths = new Tally();
    int longEnough = 0;
    int hits = 0;
    for (int run = 0; run < 1_000; run++) {
      BatchMeans batches = run(3, run, 0.5, 10_000);
      hits += holds(batches.estimate()) ? 1 : 0;
      longEnough += batches.areLongEnough() ? 1 : 0;
      double error =
          batches.estimate().halfWidth()
              / TDistribution.of(batches.batches() - 1.0).inverseSurvivalProbability(0.025);
      widths.add(error * error);
    }
    assertThat(hits).as("of 1,000 runs on seed 3").isBetween(920, 980);
    assertThat(widths.mean())
        .as("squared standard error, seed 3")
        .isCloseTo(Autoregression.varianceOfMean(0.5, 9_984), within(3e-5));
    assertThat(longEnough).as("a test at 5 % of batches that are long enough").isBetween(920, 980);
  }

  /// Theory: the expectation of the squared standard error from k batches is (variance of a batch's
  /// mean − variance of the whole mean) / (k − 1); the interval reaches t of its root. How often
  /// the test notices is a measurement (assumed).
  @ParameterizedTest(name = "coefficient {0}, {1} values")
  @CsvSource({"0.5, 64, 0.7", "0.9, 64, 1", "0.9, 512, 0.7", "0.9, 4096, 0.075"})
  void tooFewDataHoldTheTruthAsSeldomAsTheorySays(double coefficient, int count, double noticed) {
    int hits = 0;
    int found = 0;
    for (int run = 0; run < 1_000; run++) {
      BatchMeans batches = run(4, run, coefficient, count);
      hits += holds(batches.estimate()) ? 1 : 0;
      found += batches.areLongEnough() ? 0 : 1;
    }
    double whole = Autoregression.varianceOfMean(coefficient, count);
    double seen = (Autoregression.varianceOfMean(coefficient, count / 32) - whole) / 31;
    var t = TDistribution.of(31);
    double theory =
        1
            - 2
                * t.survivalProbability(
                    t.inverseSurvivalProbability(0.025) * Math.sqrt(seen / whole));
    assertThat(hits / 1_000.0).as("seed 4").isCloseTo(theory, within(0.05));
    assertThat(found / 1_000.0).as("called too short, seed 4").isCloseTo(noticed, within(0.05));
  }

  private static BatchMeans run(long seed, int run, double coefficient, int count) {
    var model = new Autoregression(5, coefficient, new RandomStreams(seed, run).stream("run"));
    var batches = new BatchMeans();
    for (int i = 0; i < count; i++) {
      batches.add(model.next());
    }
    return batches;
  }

  private static boolean holds(Estimate estimate) {
    return estimate.low() <= 5 && 5 <= estimate.high();
  }

  @Test
  void aRunThatNeverChangesHasNoWidthAndNoDependence() {
    BatchMeans batches = of(new double[40]);
    assertThat(batches.estimate()).isEqualTo(new Estimate(0, 0, 0, 10));
    assertThat(batches.lagOne()).isZero();
    assertThat(batches.vonNeumann()).isEqualTo(2);
    assertThat(batches.areLongEnough()).isTrue();
  }

  @Test
  void fewerThanEightBatchesAreNeverCalledLongEnough() {
    assertThat(of(1, 5, 2, 4, 3, 3, 1).areLongEnough()).isFalse();
    assertThat(of(1, 5).areLongEnough()).isFalse();
    assertThat(of(1, 5, 2, 4, 3, 3, 1, 5).areLongEnough()).isTrue();
  }

  @Test
  void whatCannotBeBatchedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchMeans(17))
        .withMessage("batch means need an even capacity of 16 batches or more, not 17");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(1, Double.NaN))
        .withMessage("batching needs finite values, not NaN");
    assertThatIllegalStateException()
        .isThrownBy(() -> of(1).estimate())
        .withMessage("batch means need 2 whole batches or more, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(1, 2).estimate(95))
        .withMessage("a level of confidence lies between 0 and 1, as 0.95 does, not 95.0");
  }
}
