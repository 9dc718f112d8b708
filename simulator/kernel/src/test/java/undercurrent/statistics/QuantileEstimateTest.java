package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.random.RandomStreams;

/// Oracle: binomial probabilities, summed in the test; the quantile of the exponential
/// distribution. For the median, the ranks are those of the sign test.
class QuantileEstimateTest {

  /// The sorted values are 1 … n, so that the ends are the ranks.
  private static QuantileEstimate ranks(int count, double share, double level) {
    return QuantileEstimate.of(
        IntStream.rangeClosed(1, count).mapToObj(i -> (double) i).toList(), share, level);
  }

  private static double binomial(int count, double share, int from, int to) {
    double term = StrictMath.pow(1 - share, count);
    double sum = 0;
    for (int k = 0; k <= to; k++) {
      sum += k >= from ? term : 0;
      term *= (count - k) / (k + 1.0) * share / (1 - share);
    }
    return sum;
  }

  @ParameterizedTest(name = "median of {0}")
  @CsvSource({"6, 1, 6, 0.9688", "10, 2, 9, 0.9785", "20, 6, 15, 0.9586", "50, 18, 33, 0.9672"})
  void theRanksForTheMedianAreThoseOfTheSignTest(int count, int low, int high, double coverage) {
    QuantileEstimate median = ranks(count, 0.5, 0.95);
    assertThat(median.low()).isEqualTo(low);
    assertThat(median.high()).isEqualTo(high);
    assertThat(median.coverage()).isCloseTo(coverage, within(5e-5));
    assertThat(median.value()).isEqualTo((count + 1) / 2.0);
    assertThat(median.count()).isEqualTo(count);
  }

  @ParameterizedTest(name = "quantile {0} at {1}")
  @CsvSource({"0.5, 0.95", "0.5, 0.9375", "0.1, 0.9", "0.9, 0.99", "0.95, 0.8", "0.7, 0.5"})
  void theRanksAreTheInnermostThatKeepTheLevel(double share, double level) {
    int least = QuantileEstimate.leastCount(share, level);
    for (int n = least; n < least + 150; n++) {
      QuantileEstimate quantile = ranks(n, share, level);
      int low = (int) quantile.low();
      int high = (int) quantile.high();
      double tail = (1 - level) / 2 + 1e-12;
      String run = "n = " + n;
      assertThat(binomial(n, share, 0, low - 1)).as(run).isLessThanOrEqualTo(tail);
      assertThat(binomial(n, share, 0, low)).as(run).isGreaterThan(tail);
      assertThat(binomial(n, share, high, n)).as(run).isLessThanOrEqualTo(tail);
      assertThat(binomial(n, share, high - 1, n)).as(run).isGreaterThan(tail);
      assertThat(quantile.coverage())
          .as(run)
          .isCloseTo(binomial(n, share, low, high - 1), within(1e-9))
          .isGreaterThanOrEqualTo(level - 1e-12);
      assertThat(quantile.value()).as(run).isBetween(quantile.low(), quantile.high());
    }
  }

  @ParameterizedTest(name = "{0} values, quantile {1}")
  @CsvSource({"30, 0.5", "60, 0.9", "400, 0.99", "50, 0.2"})
  void theIntervalHoldsTheTruthAsOftenAsTheFormulaSays(int count, double share) {
    double truth = -StrictMath.log1p(-share);
    double coverage = 0;
    int hits = 0;
    for (int run = 0; run < 1_000; run++) {
      var stream = new RandomStreams(12, run).stream("coverage");
      List<Double> values =
          DoubleStream.generate(() -> stream.nextExponential(1)).limit(count).boxed().toList();
      QuantileEstimate quantile = QuantileEstimate.of(values, share);
      hits += quantile.low() <= truth && truth <= quantile.high() ? 1 : 0;
      coverage = quantile.coverage();
    }
    assertThat(hits / 1_000.0)
        .as("seed 12")
        .isCloseTo(coverage, within(3 * Math.sqrt(coverage * (1 - coverage) / 1_000)));
  }

  @Test
  void farQuantilesTakeManyReplications() {
    assertThat(QuantileEstimate.leastCount(0.5, 0.95)).as("2 / 2⁶ < 0.05").isEqualTo(6);
    assertThat(QuantileEstimate.leastCount(0.99, 0.95)).as("ln 0.025 / ln 0.99").isEqualTo(368);
    assertThat(QuantileEstimate.leastCount(0.01, 0.95)).isEqualTo(368);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ranks(367, 0.99, 0.95))
        .withMessage("an interval of 0.95 for the quantile 0.99 needs 368 values or more, not 367");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ranks(10, 1, 0.95))
        .withMessage("an interval for a quantile needs a share between 0 and 1, not 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuantileEstimate.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0, Double.NaN), 0.5))
        .withMessage(
            "an interval of 0.95 for the quantile 0.5 needs finite values; value 5 is NaN");
  }
}
