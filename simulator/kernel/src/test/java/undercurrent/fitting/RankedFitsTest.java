package undercurrent.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.random.Beta;
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

/// Oracle: likelihoods of the ball bearings by SciPy 1.17 and in print, and samples whose family is
/// known.
class RankedFitsTest {
  private static final long SEED = 41;

  private static double[] drawn(Distribution from, int count) {
    var stream = new RandomStreams(SEED, 0).stream("ranking").substream(from.toString());
    double[] values = new double[count];
    Arrays.setAll(values, i -> from.sample(stream));
    return values;
  }

  /// Log-likelihoods: gamma −113.0293, lognormal −113.1286, Weibull −113.6913, normal −115.4773,
  /// exponential −121.4349 (SciPy 1.17).
  @Test
  void theBallBearingsAreRankedByTheirLikelihoods() {
    var ranked = RankedFits.ofContinuous(Bearings.lives());
    assertThat(ranked.best().family()).isEqualTo(Family.GAMMA);
    assertThat(logLikelihood(ranked, Family.GAMMA)).isCloseTo(-113.0293, within(5e-5));
    assertThat(logLikelihood(ranked, Family.LOGNORMAL)).isCloseTo(-113.1286, within(5e-5));
    assertThat(logLikelihood(ranked, Family.WEIBULL)).isCloseTo(-113.6913, within(5e-5));
    assertThat(logLikelihood(ranked, Family.NORMAL)).isCloseTo(-115.4773, within(5e-5));
    assertThat(logLikelihood(ranked, Family.EXPONENTIAL)).isCloseTo(-121.4349, within(5e-5));
    assertThat(ranked.best().aic()).isCloseTo(230.0586, within(1e-4));
  }

  private static double logLikelihood(RankedFits ranked, Family family) {
    return ranked.fits().stream()
        .filter(fit -> fit.family() == family)
        .findFirst()
        .orElseThrow()
        .logLikelihood();
  }

  @Test
  void theTableIsSmallAndSaysWhatWasLeftOut() {
    assertThat(RankedFits.ofContinuous(Bearings.lives()).table())
        .isEqualTo(
            """
            23 values from 17.88 to 173.4, mean 72.22, sd 37.49; tests at 5 %
            fit                                              AIC  chi-square        Kolmogorov–S.   Anderson–D.
            gamma(shape=4.025 scale=17.94)                230.06  0.48 <= 7.81 c    0.61 <= 1.36 c  0.22 <= 2.49 c
            lognormal(mean=72.71 sd=40.66)                230.26  0.48 <= 7.81 c    0.45 <= 0.90    0.19 <= 0.75
            weibull(shape=2.102 scale=81.88)              231.38  3.26 <= 7.81 c    0.72 <= 0.85    0.34 <= 0.76
            triangular(low=10.05 mode=42.12 high=185.1)   232.33  -                 0.95 <= 1.36 c  0.64 <= 2.49 c
            normal(mean=72.22 sd=36.66)                   234.95  4.30 <= 7.81 c    0.93 > 0.90 x   0.63 <= 0.75
            uniform(low=17.88 high=173.4)                 236.15  9.67 > 7.81 x     1.60 > 1.36 x   4.17 > 2.49 x
            exponential(mean=72.22)                       244.87  8.83 > 7.81 x c   1.54 > 1.09 x   2.88 > 1.32 x
            not fitted: beta needs values above 0 and below 1, but the value at index 0 is 17.88
            x: rejected; c: rejects too seldom, as the parameters are estimated
            """);
  }

  static Stream<Arguments> truths() {
    return Stream.of(
        Arguments.of(Family.EXPONENTIAL, new Exponential(3)),
        Arguments.of(Family.NORMAL, new Normal(20, 3)),
        Arguments.of(Family.LOGNORMAL, new LogNormal(3, 3)),
        Arguments.of(Family.GAMMA, new Gamma(2.5, 2)),
        Arguments.of(Family.WEIBULL, new Weibull(3, 2)),
        Arguments.of(Family.UNIFORM, new Uniform(2, 5)),
        Arguments.of(Family.TRIANGULAR, new Triangular(1, 2, 6)),
        Arguments.of(Family.BETA, new Beta(0.5, 2)));
  }

  /// Two or three points of Akaike's criterion are luck, and some families hold others.
  @ParameterizedTest(name = "{0}")
  @MethodSource("truths")
  void theRightFamilyIsAmongTheLikeliestAndIsNotRejected(Family family, Distribution from) {
    var ranked =
        RankedFits.of(
            Observations.of(drawn(from, 2_000)), 0.01, candidate -> !candidate.isForCounts());
    var right =
        ranked.fits().stream().filter(fit -> fit.family() == family).findFirst().orElseThrow();
    assertThat(right.aic() - ranked.best().aic()).as("%s, seed %d", ranked, SEED).isLessThan(4);
    assertThat(right.isRejected()).as("%s, seed %d", ranked, SEED).isFalse();
  }

  @Test
  void countsAreToldApart() {
    var poisson = RankedFits.ofCounts(drawn(new Poisson(4), 500));
    assertThat(poisson.best().family()).isEqualTo(Family.POISSON);
    assertThat(poisson.fits().getLast().isRejected()).isTrue();
    assertThat(RankedFits.ofCounts(drawn(new Geometric(0.2), 500)).best().family())
        .isEqualTo(Family.GEOMETRIC);
  }

  @Test
  void tooFewOrImpossibleValuesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankedFits.ofContinuous(1, 2, 3))
        .withMessage("a ranking of fits needs 10 or more values, not 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankedFits.of(Observations.of(1, 2), 0.5, family -> true))
        .withMessage("a test needs a level of 0.10, 0.05, 0.025 or 0.01, not 0.5");
    double[] halves = drawn(new Normal(0, 1), 20);
    var none = RankedFits.ofCounts(halves);
    assertThat(none.fits()).isEmpty();
    assertThat(none.refusals())
        .containsExactly(
            "poisson needs whole numbers of 0 or more, but the value at index 0 is " + halves[0],
            "geometric needs whole numbers of 0 or more, but the value at index 0 is " + halves[0]);
    assertThatIllegalStateException()
        .isThrownBy(none::best)
        .withMessageStartingWith("no family could be fitted: poisson needs whole numbers");
  }

  @Test
  void aTestWithoutEnoughValuesIsLeftOut() {
    var few = Fit.of(Family.NORMAL, Observations.of(1, 2, 4), 0.05);
    assertThat(few.verdicts()).hasSize(1);
    assertThat(few.verdict(Verdict.Test.KOLMOGOROV_SMIRNOV)).isPresent();
    assertThat(few.verdict(Verdict.Test.CHI_SQUARE)).isEmpty();
  }
}
