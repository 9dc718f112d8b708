package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.statistics.Tally;

/// Oracle: Apache Commons Statistics as a peer (quantiles, means, Kolmogorov–Smirnov at the 1 %
/// level), and moments by hand.
class DistributionTest {
  private static final long SEED = 7;
  private static final int DRAWS = 20_000;

  static Stream<Arguments> peers() {
    double variance = Math.log(1 + 4.0 / 9);
    double location = Math.log(3) - variance / 2;
    return Stream.of(
        peer(new Distribution.Uniform(-2, 5), UniformContinuousDistribution.of(-2, 5)),
        peer(new Distribution.Exponential(0.4), ExponentialDistribution.of(0.4)),
        peer(new Distribution.Normal(-1, 2.5), NormalDistribution.of(-1, 2.5)),
        peer(
            new Distribution.LogNormal(3, 2),
            LogNormalDistribution.of(location, Math.sqrt(variance))),
        peer(new Distribution.Triangular(1, 2, 5), TriangularDistribution.of(1, 2, 5)),
        peer(new Distribution.Triangular(0, 0, 1), TriangularDistribution.of(0, 0, 1)),
        peer(new Distribution.Triangular(0, 1, 1), TriangularDistribution.of(0, 1, 1)),
        peer(new Distribution.Weibull(0.7, 2), WeibullDistribution.of(0.7, 2)),
        peer(new Distribution.Weibull(3, 2), WeibullDistribution.of(3, 2)));
  }

  private static Arguments peer(Distribution ours, ContinuousDistribution theirs) {
    return Arguments.of(ours, theirs);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void quantilesAreThoseOfThePeer(Distribution ours, ContinuousDistribution theirs) {
    for (int i = 1; i < 1_000; i++) {
      double probability = i / 1_000.0;
      double expected = theirs.inverseCumulativeProbability(probability);
      assertThat(ours.quantile(probability))
          .as("quantile %s", probability)
          .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void meansAndVariancesAreThoseOfThePeer(Distribution ours, ContinuousDistribution theirs) {
    assertThat(ours.mean()).isCloseTo(theirs.getMean(), withPercentage(1e-10));
    var sample = new Tally();
    var stream = new RandomStreams(SEED, 0).stream("moments");
    for (int i = 0; i < 200_000; i++) {
      sample.add(ours.sample(stream));
    }
    double sd = Math.sqrt(theirs.getVariance());
    assertThat(sample.mean())
        .as("seed %d", SEED)
        .isCloseTo(theirs.getMean(), within(4 * sd / Math.sqrt(200_000)));
    assertThat(sample.variance())
        .as("seed %d", SEED)
        .isCloseTo(theirs.getVariance(), withPercentage(6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void samplesFollowThePeer(Distribution ours, ContinuousDistribution theirs) {
    var stream = new RandomStreams(SEED, 1).stream("fit");
    double[] sample = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      sample[i] = ours.sample(stream);
    }
    Arrays.sort(sample);
    double distance = 0;
    for (int i = 0; i < DRAWS; i++) {
      double expected = theirs.cumulativeProbability(sample[i]);
      distance = Math.max(distance, Math.abs(expected - (double) i / DRAWS));
      distance = Math.max(distance, Math.abs(expected - (i + 1.0) / DRAWS));
    }
    assertThat(distance)
        .as("Kolmogorov–Smirnov, 1 %% level, seed %d", SEED)
        .isLessThan(1.628 / Math.sqrt(DRAWS));
  }

  static Stream<ToDoubleFunction<RandomStream>> draws() {
    return Stream.concat(
        Stream.of(
                new Distribution.Constant(4),
                new Distribution.Uniform(0, 1),
                new Distribution.Exponential(2),
                new Distribution.Normal(0, 1),
                new Distribution.LogNormal(3, 2),
                new Distribution.Triangular(1, 2, 5),
                new Distribution.Weibull(0.7, 2),
                new Distribution.Empirical(new double[] {3, 1, 2}))
            .map(distribution -> distribution::sample),
        Stream.of(
            RandomStream::nextUniform,
            RandomStream::nextNormal,
            stream -> stream.nextExponential(3),
            stream -> stream.nextInt(17),
            stream -> stream.nextBernoulli(0.3) ? 1 : 0,
            stream -> stream.nextPoisson(4),
            stream -> stream.nextPoisson(400)));
  }

  @ParameterizedTest
  @MethodSource("draws")
  void everyVariateTakesExactlyOneUniformNumber(ToDoubleFunction<RandomStream> draw) {
    var stream = new CountedStream(new RandomStreams(SEED, 0).stream("count"));
    for (int i = 1; i <= 1_000; i++) {
      assertThat(draw.applyAsDouble(stream)).isFinite();
      assertThat(stream.drawn()).isEqualTo(i);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 1, 4.5, 29.9})
  void smallPoissonNumbersAreTheExactInversion(double mean) {
    var ours = new RandomStreams(SEED, 0).stream("poisson");
    var uniforms = new RandomStreams(SEED, 0).stream("poisson");
    for (int i = 0; i < 5_000; i++) {
      int expected =
          mean == 0
              ? 0
              : PoissonDistribution.of(mean).inverseCumulativeProbability(uniforms.nextUniform());
      assertThat(ours.nextPoisson(mean)).as("mean %s, draw %d", mean, i).isEqualTo(expected);
    }
  }

  @Test
  void largePoissonNumbersHaveTheirMeanAndVariance() {
    var stream = new RandomStreams(SEED, 0).stream("poisson");
    var sample = new Tally();
    for (int i = 0; i < 100_000; i++) {
      sample.add(stream.nextPoisson(80));
    }
    assertThat(sample.mean()).isCloseTo(80, withPercentage(0.3));
    assertThat(sample.variance()).isCloseTo(80, withPercentage(3));
  }

  @Test
  void constantAndEmpiricalAreAsOnPaper() {
    assertThat(new Distribution.Constant(3).quantile(0.9)).isEqualTo(3);
    assertThat(new Distribution.Constant(3).mean()).isEqualTo(3);
    var observed = new Distribution.Empirical(new double[] {4, 0, 1});
    assertThat(observed.quantile(0.25)).isEqualTo(0.5);
    assertThat(observed.quantile(0.5)).isEqualTo(1);
    assertThat(observed.quantile(0.75)).isEqualTo(2.5);
    assertThat(observed.quantile(Math.nextDown(1.0))).isCloseTo(4, within(1e-9));
    assertThat(observed.mean()).as("half from 0 to 1, half from 1 to 4").isEqualTo(1.5);
    assertThat(new Distribution.Empirical(new double[] {6}).mean()).isEqualTo(6);
    assertThat(new Distribution.Triangular(2, 2, 2).quantile(0.3)).isEqualTo(2);
    assertThat(new Distribution.LogNormal(5, 0).quantile(0.3)).isCloseTo(5, within(1e-12));
  }

  @Test
  void impossibleParametersAreRefused() {
    refused(() -> new Distribution.Uniform(2, 1), "uniform needs low <= high; low, not 2.0");
    refused(() -> new Distribution.Exponential(0), "exponential needs a mean above 0, not 0.0");
    refused(() -> new Distribution.Normal(0, -1), "normal needs an sd of 0 or more, not -1.0");
    refused(() -> new Distribution.LogNormal(0, 1), "lognormal needs a mean above 0, not 0.0");
    refused(
        () -> new Distribution.Triangular(1, 0, 2),
        "triangular needs low <= mode <= high; mode, not 0.0");
    refused(() -> new Distribution.Weibull(0, 1), "weibull needs a shape above 0, not 0.0");
    refused(() -> new Distribution.Constant(Double.NaN), "constant needs a finite value, not NaN");
    refused(
        () -> new Distribution.Empirical(new double[0]),
        "empirical needs at least one value; count, not 0.0");
  }

  private static void refused(Runnable making, String message) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
  }
}
