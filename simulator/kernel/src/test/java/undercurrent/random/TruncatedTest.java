package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

/// Oracle: cuts whose result has a name or a closed form.
class TruncatedTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final RandomStreams STREAMS = new RandomStreams(5, 0);

  @Test
  void anExponentialHasNoMemory() {
    var late = new Truncated(new Exponential(2), 3, INFINITY);
    assertThat(late.mean()).isCloseTo(5, withPercentage(1e-8));
    assertThat(late.variance()).isCloseTo(4, withPercentage(1e-7));
    for (double probability = 0.05; probability < 1; probability += 0.05) {
      assertThat(late.quantile(probability))
          .isCloseTo(3 + new Exponential(2).quantile(probability), withPercentage(1e-10));
    }
  }

  @Test
  void aParetoWithoutItsStartIsAPareto() {
    var large = new Truncated(new Pareto(1.5, 1), 2, INFINITY);
    assertThat(large.mean()).isCloseTo(new Pareto(1.5, 2).mean(), withPercentage(1e-8));
    assertThat(large.variance()).isEqualTo(INFINITY);
    assertThat(large.quantile(0.9))
        .isCloseTo(new Pareto(1.5, 2).quantile(0.9), withPercentage(1e-10));
    assertThat(new Truncated(new Pareto(2.5, 1), 2, INFINITY).variance())
        .isCloseTo(new Pareto(2.5, 2).variance(), withPercentage(1e-6));
  }

  @Test
  void aTailWithoutAMeanHasOneWhenItIsCut() {
    var whole = new LogLogistic(1, 1);
    assertThat(new Truncated(whole, 1, INFINITY).mean()).isEqualTo(INFINITY);
    // the integral of 2 x / (1 + x)² from 0 to 1
    assertThat(new Truncated(whole, 0, 1).mean())
        .isCloseTo(2 * Math.log(2) - 1, withPercentage(1e-8));
  }

  @Test
  void partOfAUniformIsAUniform() {
    var part = new Truncated(new Uniform(0, 10), 2, 5);
    assertThat(part.mean()).isCloseTo(3.5, withPercentage(1e-8));
    assertThat(part.variance()).isCloseTo(0.75, withPercentage(1e-8));
    assertThat(part.density(3)).isCloseTo(1.0 / 3, withPercentage(1e-12));
    assertThat(part.density(1)).isEqualTo(0);
    assertThat(part.cumulative(1)).isEqualTo(0);
    assertThat(part.cumulative(6)).isEqualTo(1);
    assertThat(new Truncated(new Uniform(0, 1), -5, 5).mean()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aCutOfACutIsACut() {
    var twice = new Truncated(new Truncated(new Gamma(2, 3), 1, 9), 2, 6);
    var once = new Truncated(new Gamma(2, 3), 2, 6);
    assertThat(twice.mean()).isCloseTo(once.mean(), withPercentage(1e-8));
    assertThat(twice.quantile(0.3)).isCloseTo(once.quantile(0.3), withPercentage(1e-10));
  }

  @Test
  void nothingIsDrawnOutsideTheRangeEvenAtTheLastUniformNumber() {
    var part = new Truncated(new Normal(0, 1), 0, INFINITY);
    assertThat(part.quantile(Math.nextDown(1.0))).isFinite().isPositive();
    assertThat(part.quantile(Double.MIN_VALUE)).isNotNegative();
    var stream = STREAMS.stream("inside");
    var narrow = new Truncated(new Normal(0, 1), 1, 1.001);
    for (int i = 0; i < 10_000; i++) {
      assertThat(narrow.sample(stream)).isBetween(1.0, 1.001);
    }
  }
}
