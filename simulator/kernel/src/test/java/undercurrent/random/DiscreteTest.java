package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.UniformDiscreteDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Oracle: Apache Commons Statistics as a peer, values by hand, and for what is drawn the
/// chi-square test at the 1 % level.
class DiscreteTest {
  private static final long SEED = 11;
  private static final int DRAWS = 20_000;

  static Stream<Arguments> peers() {
    return Stream.of(
        peer(new Poisson(0.01), PoissonDistribution.of(0.01)),
        peer(new Poisson(4.5), PoissonDistribution.of(4.5)),
        peer(new Poisson(31), PoissonDistribution.of(31)),
        peer(new Poisson(2_000), PoissonDistribution.of(2_000)),
        peer(new Binomial(1, 0.3), BinomialDistribution.of(1, 0.3)),
        peer(new Binomial(20, 0.3), BinomialDistribution.of(20, 0.3)),
        peer(new Binomial(1_000, 0.97), BinomialDistribution.of(1_000, 0.97)),
        peer(new Geometric(0.2), GeometricDistribution.of(0.2)),
        peer(new Geometric(1e-4), GeometricDistribution.of(1e-4)),
        peer(new NegativeBinomial(1, 0.4), PascalDistribution.of(1, 0.4)),
        peer(new NegativeBinomial(7, 0.05), PascalDistribution.of(7, 0.05)),
        peer(new DiscreteUniform(-3, 16), UniformDiscreteDistribution.of(-3, 16)),
        peer(new DiscreteUniform(1, 1_000_000), UniformDiscreteDistribution.of(1, 1_000_000)));
  }

  private static Arguments peer(Discrete ours, DiscreteDistribution theirs) {
    return Arguments.of(ours, theirs);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void quantilesAreThoseOfThePeer(Discrete ours, DiscreteDistribution theirs) {
    for (int i = 1; i < 1_000; i++) {
      double probability = i / 1_009.0; // where no cumulative probability lies
      assertThat(ours.quantile(probability))
          .as("quantile %s", probability)
          .isEqualTo(theirs.inverseCumulativeProbability(probability));
    }
    for (double probability : new double[] {1e-12, 1e-6, 1 - 1e-6, 1 - 1e-12}) {
      assertThat(ours.quantile(probability))
          .as("quantile %s", probability)
          .isEqualTo(theirs.inverseCumulativeProbability(probability));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void probabilitiesAreThoseOfThePeer(Discrete ours, DiscreteDistribution theirs) {
    for (int i = 1; i < 100; i++) {
      int count = theirs.inverseCumulativeProbability(i / 100.0);
      assertThat(ours.cumulative(count))
          .as("at most %d", count)
          .isCloseTo(theirs.cumulativeProbability(count), within(1e-11));
      assertThat(ours.cumulative(count + 0.5)).isEqualTo(ours.cumulative(count));
      assertThat(ours.logProbability(count))
          .as("exactly %d", count)
          .isCloseTo(theirs.logProbability(count), within(1e-11));
      assertThat(ours.probability(count + 0.5)).isEqualTo(0);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void theQuantileOfAProbabilityIsTheLeastCountThatReachesIt(
      Discrete ours, DiscreteDistribution theirs) {
    for (int i = 1; i < 100; i++) {
      double count = ours.quantile(i / 100.0);
      double probability = ours.cumulative(count);
      if (probability < 1) {
        assertThat(ours.quantile(probability)).isEqualTo(count);
        double above = ours.quantile(Math.min(Math.nextUp(probability), Math.nextDown(1.0)));
        assertThat(above).isGreaterThanOrEqualTo(count);
      }
      assertThat(ours.cumulative(count - 1)).isLessThan(i / 100.0);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void momentsAreThoseOfThePeer(Discrete ours, DiscreteDistribution theirs) {
    assertThat(ours.mean()).isCloseTo(theirs.getMean(), withPercentage(1e-10));
    assertThat(ours.variance()).isCloseTo(theirs.getVariance(), withPercentage(1e-10));
  }

  @Test
  void whatIsDrawnHasTheProbabilities() {
    for (Discrete ours :
        List.of(
            new Poisson(2),
            new Binomial(6, 0.4),
            new Geometric(0.3),
            new NegativeBinomial(2, 0.6),
            new DiscreteUniform(0, 5),
            new DiscreteEmpirical(new double[] {0, 1, 3, 4}, new double[] {1, 2, 3, 4}))) {
      var stream = new RandomStreams(SEED, 0).stream("counts");
      double[] seen = new double[7];
      for (int i = 0; i < DRAWS; i++) {
        seen[(int) Math.min(6, ours.sample(stream))]++;
      }
      double chiSquare = 0;
      int cells = 0;
      for (int count = 0; count <= 6; count++) {
        double share = count < 6 ? ours.probability(count) : 1 - ours.cumulative(5);
        if (share * DRAWS > 1e-6) {
          double off = seen[count] - share * DRAWS;
          chiSquare += off * off / (share * DRAWS);
          cells++;
        } else {
          assertThat(seen[count]).as("%s: %d never comes", ours, count).isEqualTo(0);
        }
      }
      double[] onePercent = {0, 0, 0, 11.345, 13.277, 15.086, 16.812};
      assertThat(chiSquare)
          .as("%s, %d cells, seed %d", ours, cells, SEED)
          .isLessThan(onePercent[cells - 1]);
    }
  }

  /// Le Cam (1960): the distance is at most the number of trials times the square of the chance.
  @Test
  void rareEventsAmongManyTrialsArePoisson() {
    var rare = new Binomial(2_000_000_000, 1e-9);
    var limit = new Poisson(2);
    for (int count = 0; count < 12; count++) {
      assertThat(rare.cumulative(count)).isCloseTo(limit.cumulative(count), within(1e-7));
      assertThat(rare.probability(count)).isCloseTo(limit.probability(count), within(4e-9));
    }
    assertThat(rare.quantile(0.5)).isEqualTo(2);
  }

  @Test
  void certainOnesAreCertain() {
    for (Discrete zero :
        List.of(new Poisson(0), new Geometric(1), new NegativeBinomial(4, 1), new Binomial(9, 0))) {
      assertThat(zero.quantile(0.999)).as("%s", zero).isEqualTo(0);
      assertThat(zero.cumulative(-1)).as("%s", zero).isEqualTo(0);
      assertThat(zero.cumulative(0)).as("%s", zero).isEqualTo(1);
      assertThat(zero.probability(0)).as("%s", zero).isEqualTo(1);
      assertThat(zero.probability(1)).as("%s", zero).isEqualTo(0);
      assertThat(zero.variance()).as("%s", zero).isEqualTo(0);
    }
    assertThat(new Binomial(9, 1).quantile(0.001)).isEqualTo(9);
    assertThat(new DiscreteUniform(4, 4).quantile(0.5)).isEqualTo(4);
  }

  @Test
  void weightedValuesAreAsOnPaper() {
    var demand = new DiscreteEmpirical(new double[] {3, 1, 2, 1, 8}, new double[] {3, 1, 2, 2, 0});
    assertThat(demand.probability(1)).as("both weights").isCloseTo(3.0 / 8, within(1e-15));
    assertThat(demand.probability(8)).as("weight 0").isEqualTo(0);
    assertThat(demand.cumulative(2.5)).isCloseTo(5.0 / 8, within(1e-15));
    assertThat(demand.cumulative(0.9)).isEqualTo(0);
    assertThat(demand.cumulative(3)).isEqualTo(1);
    assertThat(demand.quantile(0.375)).isEqualTo(1);
    assertThat(demand.quantile(0.376)).isEqualTo(2);
    assertThat(demand.quantile(Math.nextDown(1.0))).isEqualTo(3);
    assertThat(demand.mean()).isCloseTo(2, within(1e-15));
    assertThat(demand.variance()).as("(3 · 1 + 3 · 1) / 8").isCloseTo(0.75, within(1e-15));
    assertThat(new DiscreteEmpirical(new double[] {-0.0}, new double[] {1}).cumulative(0))
        .isEqualTo(1);
  }
}
