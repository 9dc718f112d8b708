package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.statistics.Tally;

/// Oracle: one uniform number a draw, and what follows by hand for distributions made of values.
class DistributionTest {
  private static final long SEED = 7;

  static Stream<ToDoubleFunction<RandomStream>> draws() {
    return Stream.concat(
        Stream.of(
                new Constant(4),
                new Uniform(0, 1),
                new Exponential(2),
                new Normal(0, 1),
                new LogNormal(3, 2),
                new Triangular(1, 2, 5),
                new Weibull(0.7, 2),
                new Empirical(new double[] {3, 1, 2}),
                new Gamma(0.4, 2),
                new Erlang(3, 2),
                new Beta(0.4, 2),
                new Pareto(1, 2),
                new LogLogistic(1, 2),
                new PearsonV(0.5, 2),
                new Truncated(new Normal(0, 1), 1, 2),
                new Shifted(new Exponential(1), 2),
                new Poisson(4),
                new Poisson(400),
                new Binomial(20, 0.3),
                new Geometric(0.1),
                new NegativeBinomial(3, 0.1),
                new DiscreteUniform(1, 6),
                new DiscreteEmpirical(new double[] {1, 5}, new double[] {2, 1}))
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
    assertThat(new Constant(3).quantile(0.9)).isEqualTo(3);
    assertThat(new Constant(3).mean()).isEqualTo(3);
    var observed = new Empirical(new double[] {4, 0, 1});
    assertThat(observed.quantile(0.25)).isEqualTo(0.5);
    assertThat(observed.quantile(0.5)).isEqualTo(1);
    assertThat(observed.quantile(0.75)).isEqualTo(2.5);
    assertThat(observed.quantile(Math.nextDown(1.0))).isCloseTo(4, within(1e-9));
    assertThat(observed.mean()).as("half from 0 to 1, half from 1 to 4").isEqualTo(1.5);
    assertThat(new Empirical(new double[] {6}).mean()).isEqualTo(6);
    assertThat(new Triangular(2, 2, 2).quantile(0.3)).isEqualTo(2);
    assertThat(new LogNormal(5, 0).quantile(0.3)).isCloseTo(5, within(1e-12));
  }

  @Test
  void theEmpiricalProbabilityAndVarianceAreAsOnPaper() {
    var observed = new Empirical(new double[] {4, 0, 1});
    assertThat(observed.cumulative(-0.1)).isEqualTo(0);
    assertThat(observed.cumulative(0.5)).isEqualTo(0.25);
    assertThat(observed.cumulative(2.5)).isEqualTo(0.75);
    assertThat(observed.cumulative(4)).isEqualTo(1);
    // mean square 1/2 · 1/3 + 1/2 · (1 + 4 + 16)/3, less 1.5²
    assertThat(observed.variance()).isCloseTo(1.0 / 6 + 3.5 - 2.25, within(1e-14));
    var tied = new Empirical(new double[] {1, 2, 2, 3});
    assertThat(tied.cumulative(Math.nextDown(2.0))).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(tied.cumulative(2)).as("two of three gaps").isCloseTo(2.0 / 3, within(1e-12));
    assertThat(new Empirical(new double[] {6}).variance()).isEqualTo(0);
    assertThat(new Empirical(new double[] {6}).cumulative(5.9)).isEqualTo(0);
    assertThat(new Empirical(new double[] {6}).cumulative(6)).isEqualTo(1);
  }

  @Test
  void aDistributionWithoutSpreadIsAStep() {
    for (Distribution step :
        List.of(new Constant(3), new Uniform(3, 3), new Normal(3, 0), new Triangular(3, 3, 3))) {
      assertThat(step.cumulative(Math.nextDown(3.0))).as("%s", step).isEqualTo(0);
      assertThat(step.cumulative(3)).as("%s", step).isEqualTo(1);
      assertThat(step.quantile(0.3)).as("%s", step).isEqualTo(3);
      assertThat(step.mean()).as("%s", step).isEqualTo(3);
      assertThat(step.variance()).as("%s", step).isEqualTo(0);
    }
  }

  @Test
  void anArrayGivenOrReturnedIsNotShared() {
    double[] values = {3, 1, 2};
    var observed = new Empirical(values);
    values[0] = 99;
    observed.sorted()[0] = 99;
    assertThat(observed.sorted()).containsExactly(1, 2, 3);
    assertThat(observed).isEqualTo(new Empirical(new double[] {1, 2, 3}));
  }
}
