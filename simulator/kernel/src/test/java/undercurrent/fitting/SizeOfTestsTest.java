package undercurrent.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.random.Continuous;
import undercurrent.random.Distribution;
import undercurrent.random.Exponential;
import undercurrent.random.Gamma;
import undercurrent.random.LogNormal;
import undercurrent.random.Normal;
import undercurrent.random.Poisson;
import undercurrent.random.RandomStreams;
import undercurrent.random.Uniform;
import undercurrent.random.Weibull;

/// Oracle: the definition of a test's level. Of 500 samples that do come from the distribution as
/// many are rejected as 500 trials with the level's chance allow, with 1e-3 in either tail.
class SizeOfTestsTest {
  private static final long SEED = 31;
  private static final int RUNS = 500;
  private static final int COUNT = 60;
  private static final double LEVEL = 0.05;
  private static final BinomialDistribution REJECTIONS = BinomialDistribution.of(RUNS, LEVEL);

  private static Observations drawn(Distribution from, int run) {
    var stream = new RandomStreams(SEED, run).stream("size");
    double[] values = new double[COUNT];
    Arrays.setAll(values, i -> from.sample(stream));
    return Observations.of(values);
  }

  private static int rejections(Distribution from, Function<Observations, Verdict> test) {
    int rejected = 0;
    for (int run = 0; run < RUNS; run++) {
      if (test.apply(drawn(from, run)).rejects()) {
        rejected++;
      }
    }
    return rejected;
  }

  static Stream<Arguments> exact() {
    return Stream.of(
        Arguments.of(Family.EXPONENTIAL, new Exponential(3)),
        Arguments.of(Family.NORMAL, new Normal(-2, 5)),
        Arguments.of(Family.LOGNORMAL, new LogNormal(3, 2)),
        Arguments.of(Family.WEIBULL, new Weibull(1.7, 4)),
        Arguments.of(Family.UNIFORM, new Uniform(2, 7)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exact")
  void withParametersEstimatedTheTablesKeepTheLevel(Family family, Continuous from) {
    nominal(from, data -> GoodnessOfFit.kolmogorovSmirnov(family, data, LEVEL));
    nominal(from, data -> GoodnessOfFit.andersonDarling(family, data, LEVEL));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("exact")
  void withParametersKnownTheLevelIsKept(Family family, Continuous from) {
    nominal(from, data -> GoodnessOfFit.kolmogorovSmirnov(from, data, LEVEL));
    nominal(from, data -> GoodnessOfFit.andersonDarling(from, data, LEVEL));
    nominal(from, data -> GoodnessOfFit.chiSquare(from, data, LEVEL));
  }

  private static void nominal(Distribution from, Function<Observations, Verdict> test) {
    assertThat(rejections(from, test))
        .as("%s, %s, seed %d", from, test.apply(drawn(from, 0)).test(), SEED)
        .isBetween(
            REJECTIONS.inverseCumulativeProbability(1e-3),
            REJECTIONS.inverseSurvivalProbability(1e-3));
  }

  static Stream<Arguments> conservative() {
    return Stream.of(
        Arguments.of(Family.GAMMA, new Gamma(2, 3)),
        Arguments.of(Family.EXPONENTIAL, new Exponential(3)),
        Arguments.of(Family.NORMAL, new Normal(0, 1)),
        Arguments.of(Family.POISSON, new Poisson(6)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conservative")
  void aConservativeVerdictRejectsNoMoreThanTheLevel(Family family, Distribution from) {
    conservative(from, data -> GoodnessOfFit.chiSquare(family, data, LEVEL));
    if (family == Family.GAMMA) {
      conservative(from, data -> GoodnessOfFit.kolmogorovSmirnov(family, data, LEVEL));
      conservative(from, data -> GoodnessOfFit.andersonDarling(family, data, LEVEL));
    }
  }

  private static void conservative(Distribution from, Function<Observations, Verdict> test) {
    assertThat(test.apply(drawn(from, 0)).conservative()).isTrue();
    assertThat(rejections(from, test))
        .as("%s, %s, seed %d", from, test.apply(drawn(from, 0)).test(), SEED)
        .isLessThanOrEqualTo(REJECTIONS.inverseSurvivalProbability(1e-3));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(Family.NORMAL, new Exponential(1)),
        Arguments.of(Family.EXPONENTIAL, new Weibull(2.5, 1)),
        Arguments.of(Family.EXPONENTIAL, new Normal(10, 1)),
        Arguments.of(Family.UNIFORM, new Gamma(4, 1)),
        Arguments.of(Family.GEOMETRIC, new Poisson(6)));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("wrong")
  void aWrongFamilyIsRejectedNearlyAlways(Family family, Distribution from) {
    assertThat(rejections(from, data -> GoodnessOfFit.chiSquare(family, data, LEVEL)))
        .as("chi-square, seed %d", SEED)
        .isGreaterThan(RUNS * 3 / 4);
    if (!family.isForCounts()) {
      assertThat(rejections(from, data -> GoodnessOfFit.andersonDarling(family, data, LEVEL)))
          .as("Anderson–Darling, seed %d", SEED)
          .isGreaterThan(RUNS * 9 / 10);
    }
  }
}
