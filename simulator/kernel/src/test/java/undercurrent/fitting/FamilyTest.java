package undercurrent.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.Trigamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.random.Beta;
import undercurrent.random.Continuous;
import undercurrent.random.Distribution;
import undercurrent.random.Exponential;
import undercurrent.random.Gamma;
import undercurrent.random.Geometric;
import undercurrent.random.LogNormal;
import undercurrent.random.Normal;
import undercurrent.random.Poisson;
import undercurrent.random.RandomStreams;
import undercurrent.random.Triangular;
import undercurrent.random.Uniform;
import undercurrent.random.Weibull;

/// Oracle: published estimates, closed forms, the definition of a maximum, and the standard errors
/// that the Fisher information gives.
class FamilyTest {
  private static final long SEED = 23;
  private static final int DRAWS = 4_000;

  private static Observations drawn(Distribution from, int count) {
    var stream = new RandomStreams(SEED, 0).stream("fit").substream(from.toString());
    double[] values = new double[count];
    Arrays.setAll(values, i -> from.sample(stream));
    return Observations.of(values);
  }

  /// Lawless and Meeker and Escobar print 2.10 and 81.9 for the Weibull; the lognormal and the gamma
  /// are those of SciPy 1.17 (`lognorm.fit`, `gamma.fit` with `floc=0`), and so is the triangular (a
  /// search of all three values by `differential_evolution`).
  @Test
  void theBallBearingsHaveTheEstimatesInPrint() {
    var lives = Observations.of(Bearings.lives());
    var weibull = (Weibull) Family.WEIBULL.fit(lives);
    assertThat(weibull.shape()).isCloseTo(2.102, within(0.0005));
    assertThat(weibull.scale()).isCloseTo(81.88, within(0.005));
    var logNormal = (LogNormal) Family.LOGNORMAL.fit(lives);
    assertThat(logNormal.logMean()).isCloseTo(4.150454, within(5e-7));
    assertThat(logNormal.logSd()).isCloseTo(0.521649, within(5e-7));
    var gamma = (Gamma) Family.GAMMA.fit(lives);
    assertThat(gamma.shape()).isCloseTo(4.025415, within(5e-7));
    assertThat(gamma.scale()).isCloseTo(17.942089, within(5e-7));
    var triangular = (Triangular) Family.TRIANGULAR.fit(lives);
    assertThat(triangular.low()).isCloseTo(10.0545, within(5e-4));
    assertThat(triangular.mode()).isEqualTo(42.12);
    assertThat(triangular.high()).isCloseTo(185.076, within(5e-3));
  }

  @Test
  void theSimpleOnesAreClosedForms() {
    var data = Observations.of(3, 1, 4, 1, 6);
    assertThat(Family.EXPONENTIAL.fit(data)).isEqualTo(new Exponential(3));
    assertThat(Family.UNIFORM.fit(data)).isEqualTo(new Uniform(1, 6));
    assertThat(Family.POISSON.fit(data)).isEqualTo(new Poisson(3));
    assertThat(Family.GEOMETRIC.fit(data)).isEqualTo(new Geometric(0.25));
    var normal = (Normal) Family.NORMAL.fit(data);
    assertThat(normal.mean()).isEqualTo(3);
    assertThat(normal.variance()).as("by n, not n − 1").isCloseTo(18 / 5.0, within(1e-14));
  }

  static Stream<Arguments> neighbours() {
    return Stream.of(
        Arguments.of(Family.GAMMA, new Gamma(0.4, 3)),
        Arguments.of(Family.GAMMA, new Gamma(80, 0.1)),
        Arguments.of(Family.WEIBULL, new Weibull(0.5, 3)),
        Arguments.of(Family.WEIBULL, new Weibull(20, 1e-6)),
        Arguments.of(Family.BETA, new Beta(0.3, 2)),
        Arguments.of(Family.BETA, new Beta(30, 12)),
        Arguments.of(Family.NORMAL, new Normal(-3, 2)),
        Arguments.of(Family.LOGNORMAL, new LogNormal(3, 2)),
        Arguments.of(Family.EXPONENTIAL, new Exponential(4)),
        Arguments.of(Family.TRIANGULAR, new Triangular(1, 2, 6)),
        Arguments.of(Family.TRIANGULAR, new Triangular(-9, -3, -1)));
  }

  private static List<Continuous> around(Distribution fit) {
    double up = 1.002;
    double down = 1 / up;
    return switch (fit) {
      case Gamma(double k, double s) ->
          List.of(
              new Gamma(k * up, s),
              new Gamma(k * down, s),
              new Gamma(k, s * up),
              new Gamma(k, s * down),
              new Gamma(k * up, s * down),
              new Gamma(k * down, s * up));
      case Weibull(double k, double s) ->
          List.of(
              new Weibull(k * up, s),
              new Weibull(k * down, s),
              new Weibull(k, s * up),
              new Weibull(k, s * down),
              new Weibull(k * up, s * down));
      case Beta b ->
          List.of(
              new Beta(b.shape1() * up, b.shape2()),
              new Beta(b.shape1() * down, b.shape2()),
              new Beta(b.shape1(), b.shape2() * up),
              new Beta(b.shape1(), b.shape2() * down),
              new Beta(b.shape1() * up, b.shape2() * up),
              new Beta(b.shape1() * down, b.shape2() * down));
      case Normal(double m, double s) ->
          List.of(
              new Normal(m * up, s),
              new Normal(m * down, s),
              new Normal(m, s * up),
              new Normal(m, s * down));
      case LogNormal(double m, double s) ->
          List.of(
              new LogNormal(m * up, s),
              new LogNormal(m * down, s),
              new LogNormal(m, s * up),
              new LogNormal(m, s * down),
              new LogNormal(m * up, s * up));
      case Exponential(double m) -> List.of(new Exponential(m * up), new Exponential(m * down));
      case Triangular(double l, double m, double h) ->
          List.of(
              new Triangular(l - 0.001, m, h),
              new Triangular(l + 0.001, m, h),
              new Triangular(l, m - 0.003, h),
              new Triangular(l, m + 0.003, h),
              new Triangular(l, m, h - 0.001),
              new Triangular(l, m, h + 0.001),
              new Triangular(l - 0.01, m + 0.01, h + 0.01),
              new Triangular(l - 0.1, m, h + 0.1));
      default -> throw new AssertionError(fit);
    };
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("neighbours")
  void noNeighbourIsLikelier(Family family, Distribution from) {
    var data = drawn(from, 500);
    var fit = (Continuous) family.fit(data);
    double likelihood = logLikelihood(fit, data);
    assertThat(likelihood).isFinite().isGreaterThan(logLikelihood((Continuous) from, data) - 1e-9);
    for (Continuous other : around(fit)) {
      assertThat(logLikelihood(other, data))
          .as("%s against %s, seed %d", other, fit, SEED)
          .isLessThan(likelihood);
    }
  }

  private static double logLikelihood(Continuous distribution, Observations data) {
    return Arrays.stream(data.sorted()).map(distribution::logDensity).sum();
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2", "3, 0.1", "40, 5"})
  void aGammaIsRecoveredWithinFourStandardErrors(double shape, double scale) {
    var fit = (Gamma) Family.GAMMA.fit(drawn(new Gamma(shape, scale), DRAWS));
    double trigamma = Trigamma.value(shape);
    double determinant = shape * trigamma - 1; // of the information, times scale²
    within4(fit.shape(), shape, Math.sqrt(shape / determinant));
    within4(fit.scale(), scale, scale * Math.sqrt(trigamma / determinant));
  }

  /// The errors are those of Lawless, section 5.1: 0.78 k and 1.053 s/k, over √n.
  @ParameterizedTest
  @CsvSource({"0.5, 2", "1, 1", "3, 100"})
  void aWeibullIsRecoveredWithinFourStandardErrors(double shape, double scale) {
    var fit = (Weibull) Family.WEIBULL.fit(drawn(new Weibull(shape, scale), DRAWS));
    within4(fit.shape(), shape, 0.7797 * shape);
    within4(fit.scale(), scale, 1.0530 * scale / shape);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "2, 5", "30, 10"})
  void aBetaIsRecoveredWithinFourStandardErrors(double shape1, double shape2) {
    var fit = (Beta) Family.BETA.fit(drawn(new Beta(shape1, shape2), DRAWS));
    double shared = Trigamma.value(shape1 + shape2);
    double first = Trigamma.value(shape1) - shared;
    double second = Trigamma.value(shape2) - shared;
    double determinant = first * second - shared * shared;
    within4(fit.shape1(), shape1, Math.sqrt(second / determinant));
    within4(fit.shape2(), shape2, Math.sqrt(first / determinant));
  }

  @Test
  void theOthersAreRecoveredWithinFourStandardErrors() {
    var logNormal = (LogNormal) Family.LOGNORMAL.fit(drawn(LogNormal.ofLogarithm(1, 0.7), DRAWS));
    within4(logNormal.logMean(), 1, 0.7);
    within4(logNormal.logSd(), 0.7, 0.7 / Math.sqrt(2));
    within4(((Exponential) Family.EXPONENTIAL.fit(drawn(new Exponential(5), DRAWS))).mean(), 5, 5);
    within4(((Poisson) Family.POISSON.fit(drawn(new Poisson(5), DRAWS))).mean(), 5, Math.sqrt(5));
    var geometric = (Geometric) Family.GEOMETRIC.fit(drawn(new Geometric(0.3), DRAWS));
    within4(geometric.success(), 0.3, 0.3 * Math.sqrt(0.7));
  }

  private static void within4(double estimate, double truth, double errorOfOne) {
    assertThat(estimate)
        .as("seed %d", SEED)
        .isCloseTo(truth, within(4 * errorOfOne / Math.sqrt(DRAWS)));
  }

  @Test
  void aTriangularIsRecoveredWithItsEnds() {
    var fit = (Triangular) Family.TRIANGULAR.fit(drawn(new Triangular(1, 2, 6), DRAWS));
    assertThat(fit.low()).as("seed %d", SEED).isCloseTo(1, within(0.1));
    assertThat(fit.mode()).as("seed %d", SEED).isCloseTo(2, within(0.15));
    assertThat(fit.high()).as("seed %d", SEED).isCloseTo(6, within(0.1));
  }

  /// The distance of the least of n values from a mode at the end is about the width over 2 n.
  @Test
  void aTriangularWithItsModeAtAnEndEndsThere() {
    var data = drawn(new Triangular(0, 0, 1), 1_000);
    var fit = (Triangular) Family.TRIANGULAR.fit(data);
    assertThat(fit.low()).isLessThanOrEqualTo(data.least()).isCloseTo(0, within(0.05));
    assertThat(fit.mode()).isCloseTo(0, within(0.1));
    assertThat(logLikelihood(fit, data))
        .isGreaterThan(logLikelihood(new Triangular(0, 0, 1), data));
  }

  @Test
  void unitsDoNotMatter() {
    double[] lives = Bearings.lives();
    double[] tiny = Arrays.stream(lives).map(life -> life * 1e-9).toArray();
    for (Family family : List.of(Family.GAMMA, Family.WEIBULL, Family.TRIANGULAR)) {
      var large = family.fit(Observations.of(lives));
      var small = family.fit(Observations.of(tiny));
      assertThat(small.quantile(0.9))
          .as("%s", family)
          .isCloseTo(large.quantile(0.9) * 1e-9, withPercentage(1e-4));
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(() -> Observations.of(3), "observations need two or more values, not 1"),
        refusal(
            () -> Observations.of(3, 4, Double.NaN),
            "observations need finite values, but the value at index 2 is NaN"),
        refusal(
            () -> Observations.of(Double.NEGATIVE_INFINITY, 4),
            "observations need finite values, but the value at index 0 is -Infinity"),
        refusal(
            () -> Family.LOGNORMAL.fit(Observations.of(3, 4, -1, -2)),
            "lognormal needs values above 0, but the value at index 2 is -1.0"),
        refusal(
            () -> Family.GAMMA.fit(Observations.of(3, 0)),
            "gamma needs values above 0, but the value at index 1 is 0.0"),
        refusal(
            () -> Family.EXPONENTIAL.fit(Observations.of(3, -0.5)),
            "exponential needs values of 0 or more, but the value at index 1 is -0.5"),
        refusal(
            () -> Family.EXPONENTIAL.fit(Observations.of(0, 0)),
            "exponential needs values that differ, but all 2 are 0.0"),
        refusal(
            () -> Family.BETA.fit(Observations.of(0.5, 1)),
            "beta needs values above 0 and below 1, but the value at index 1 is 1.0"),
        refusal(
            () -> Family.POISSON.fit(Observations.of(1, 2.5)),
            "poisson needs whole numbers of 0 or more, but the value at index 1 is 2.5"),
        refusal(
            () -> Family.WEIBULL.fit(Observations.of(7, 7, 7)),
            "weibull needs values that differ, but all 3 are 7.0"),
        refusal(
            () -> Family.GAMMA.fit(Observations.of(1e9, Math.nextUp(1e9))),
            "gamma needs values that differ by more than rounding, but they lie between 1.0E9 and"
                + " 1.0000000000000001E9"));
  }

  private static Arguments refusal(Runnable fitting, String message) {
    return Arguments.of(fitting, message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusals")
  void badDataAreRefusedWithTheirPlace(Runnable fitting, String message) {
    assertThatIllegalArgumentException().isThrownBy(fitting::run).withMessage(message);
  }
}
