package undercurrent.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.Constant;
import undercurrent.random.DiscreteUniform;
import undercurrent.random.Poisson;
import undercurrent.random.Uniform;

/// Oracle: examples in print and by hand.
class GoodnessOfFitTest {
  /// D'Agostino and Stephens (1986), appendix: weights of 20 chicks.
  private static final Observations CHICKS =
      Observations.of(
          156, 162, 168, 182, 186, 190, 190, 196, 202, 210, 214, 220, 226, 230, 230, 236, 236, 242,
          246, 270);

  /// D'Agostino and Stephens, page 125: A² = 0.214, modified 0.223.
  @Test
  void theChicksAreNormalByAndersonDarlingAsInPrint() {
    var verdict = GoodnessOfFit.andersonDarling(Family.NORMAL, CHICKS, 0.05);
    assertThat(verdict.statistic()).isCloseTo(0.223, within(0.0005));
    assertThat(verdict.critical()).isEqualTo(0.752);
    assertThat(verdict.rejects()).isFalse();
    assertThat(verdict.conservative()).isFalse();
    assertThat(verdict).hasToString("Anderson–Darling: 0.22 <= 0.75, not rejected at 5 %");
  }

  /// The greatest distance is 0.1037 (SciPy 1.17, `kstest` with the mean and sd of the sample),
  /// modified 0.1037 (√20 − 0.01 + 0.85/√20).
  @Test
  void theChicksAreNormalByKolmogorovSmirnov() {
    var verdict = GoodnessOfFit.kolmogorovSmirnov(Family.NORMAL, CHICKS, 0.01);
    assertThat(verdict.statistic()).isCloseTo(0.10372 * (4.47214 - 0.01 + 0.19007), within(1e-4));
    assertThat(verdict.critical()).isEqualTo(1.035);
  }

  /// Banks, Carson, Nelson and Nicol, *Discrete-Event System Simulation*, example 7.6: D = 0.26.
  @Test
  void fiveNumbersHaveTheDistanceInPrint() {
    var five = Observations.of(0.44, 0.81, 0.14, 0.05, 0.93);
    var verdict = GoodnessOfFit.kolmogorovSmirnov(new Uniform(0, 1), five, 0.05);
    double root = Math.sqrt(5);
    assertThat(verdict.statistic() / (root + 0.12 + 0.11 / root)).isCloseTo(0.26, within(1e-12));
    assertThat(verdict.critical()).isEqualTo(1.358);
  }

  /// A² = −n − Σ (2i − 1)/n (ln z + ln(1 − z')), with z = 0.1, 0.3, 0.5, 0.7, 0.9 on paper.
  @Test
  void andersonDarlingOfFiveEvenNumbersIsAsOnPaper() {
    var even = Observations.of(0.9, 0.1, 0.7, 0.3, 0.5);
    double sum =
        2
            * (Math.log(0.1)
                + 3 * Math.log(0.3)
                + 5 * Math.log(0.5)
                + 7 * Math.log(0.7)
                + 9 * Math.log(0.9))
            / 5;
    var verdict = GoodnessOfFit.andersonDarling(new Uniform(0, 1), even, 0.1);
    assertThat(verdict.statistic()).isCloseTo(-5 - sum, within(1e-12));
    assertThat(verdict.critical()).isEqualTo(1.933);
  }

  @Test
  void aValueThatADistributionExcludesRejectsIt() {
    var data = Observations.of(0.2, 0.4, 0.5, 0.6, 0.7, 3);
    var verdict = GoodnessOfFit.andersonDarling(new Uniform(0, 1), data, 0.05);
    assertThat(verdict.statistic()).isFinite();
    assertThat(verdict.rejects()).isTrue();
  }

  /// 20 values make four cells, with 8, 4, 4 and 4 of them: (9 + 1 + 1 + 1)/5 = 2.4. The critical
  /// value is that of three degrees in every table.
  @Test
  void chiSquareOfEqualCellsIsAsOnPaper() {
    double[] values =
        IntStream.range(0, 20)
            .mapToDouble(i -> (i < 8 ? i : 10 + 10 * ((i - 8) / 4) + i % 4) / 40.0)
            .toArray();
    var verdict = GoodnessOfFit.chiSquare(new Uniform(0, 1), Observations.of(values), 0.05);
    assertThat(verdict.statistic()).isCloseTo(2.4, within(1e-12));
    assertThat(verdict.critical()).isCloseTo(7.815, within(0.0005));
    assertThat(verdict.conservative()).isFalse();
  }

  /// The die of the textbooks: 60 throws with 5, 8, 9, 8, 10 and 20 of each face give 13.4, which is
  /// above 11.070.
  @Test
  void aDieThatIsNotFairIsRejectedAsOnPaper() {
    int[] seen = {5, 8, 9, 8, 10, 20};
    double[] throwsOfADie =
        IntStream.rangeClosed(1, 6)
            .boxed()
            .flatMap(face -> IntStream.range(0, seen[face - 1]).mapToObj(i -> (double) face))
            .mapToDouble(Double::doubleValue)
            .toArray();
    var verdict =
        GoodnessOfFit.chiSquare(new DiscreteUniform(1, 6), Observations.of(throwsOfADie), 0.05);
    assertThat(verdict.statistic()).isCloseTo(13.4, within(1e-12));
    assertThat(verdict.critical()).isCloseTo(11.070, within(0.0005));
    assertThat(verdict.rejects()).isTrue();
  }

  @Test
  void cellsOfCountsExpectFiveEach() {
    // 50 counts of mean 1: e⁻¹ 50 = 18.4 of 0 and of 1, 9.2 of 2, and 4.0 above, which join them
    double[] counts = new double[50];
    Arrays.fill(counts, 20, 38, 1);
    Arrays.fill(counts, 38, 50, 2);
    var verdict = GoodnessOfFit.chiSquare(new Poisson(1), Observations.of(counts), 0.05);
    double even = 50 * Math.exp(-1);
    double rest = 50 - 2 * even;
    double expected =
        Math.pow(20 - even, 2) / even
            + Math.pow(18 - even, 2) / even
            + Math.pow(12 - rest, 2) / rest;
    assertThat(verdict.statistic()).isCloseTo(expected, within(1e-12));
    assertThat(verdict.critical()).as("two degrees").isCloseTo(5.991, within(0.0005));
  }

  @Test
  void criticalValuesOfWeibullLieBetweenTheRowsOfTheTable() {
    assertThat(weibull(10, 0.05)).isEqualTo(0.819);
    assertThat(weibull(20, 0.05)).isEqualTo(0.843);
    assertThat(weibull(50, 0.01)).isEqualTo(0.988);
    assertThat(weibull(5, 0.1)).isEqualTo(0.760);
    assertThat(weibull(100_000_000, 0.1)).isCloseTo(0.803, within(1e-4));
    assertThat(weibull(30, 0.05)).isBetween(0.843, 0.856);
  }

  private static double weibull(int count, double level) {
    return CriticalValues.kolmogorovSmirnov(CriticalValues.Table.WEIBULL, count, level);
  }

  @Test
  void whatATestCannotDoIsRefused() {
    refused(
        () -> GoodnessOfFit.kolmogorovSmirnov(Family.NORMAL, CHICKS, 0.2),
        "a test needs a level of 0.10, 0.05, 0.025 or 0.01, not 0.2");
    refused(
        () -> GoodnessOfFit.kolmogorovSmirnov(Family.POISSON, CHICKS, 0.05),
        "Kolmogorov–Smirnov and Anderson–Darling need a continuous family, not poisson");
    refused(
        () -> GoodnessOfFit.andersonDarling(Family.NORMAL, Observations.of(1, 2, 3, 4), 0.05),
        "Anderson–Darling needs 5 or more values, not 4");
    refused(
        () -> GoodnessOfFit.chiSquare(Family.NORMAL, Observations.of(1, 2, 3, 4, 5, 6), 0.05),
        "chi-square with 2 estimated parameters needs 4 cells that expect 5 values each,"
            + " but 6 values make 1");
    refused(
        () -> GoodnessOfFit.chiSquare(new Constant(3), CHICKS, 0.05),
        "chi-square needs a continuous or a discrete distribution, not Constant[value=3.0]");
  }

  private static void refused(Runnable testing, String message) {
    assertThatIllegalArgumentException().isThrownBy(testing::run).withMessage(message);
  }
}
