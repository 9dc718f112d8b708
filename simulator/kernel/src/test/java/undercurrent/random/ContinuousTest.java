package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.LogisticDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.statistics.Tally;

/// Oracle: Apache Commons Statistics as a peer (quantiles, probabilities, densities, moments,
/// Kolmogorov–Smirnov of the samples at the 1 % level), and tables in print.
class ContinuousTest {
  private static final long SEED = 7;
  private static final int DRAWS = 20_000;

  /// What another library, or a closed form, says of a distribution.
  private record Peer(
      Continuous ours,
      DoubleUnaryOperator quantile,
      DoubleUnaryOperator cumulative,
      DoubleUnaryOperator density,
      double mean,
      double variance) {
    @Override
    public String toString() {
      return ours.toString();
    }
  }

  static Stream<Peer> peers() {
    double variance = Math.log(1 + 4.0 / 9);
    double location = Math.log(3) - variance / 2;
    return Stream.of(
        peer(new Uniform(-2, 5), UniformContinuousDistribution.of(-2, 5)),
        peer(new Exponential(0.4), ExponentialDistribution.of(0.4)),
        peer(new Normal(-1, 2.5), NormalDistribution.of(-1, 2.5)),
        peer(new LogNormal(3, 2), LogNormalDistribution.of(location, Math.sqrt(variance))),
        peer(new Triangular(1, 2, 5), TriangularDistribution.of(1, 2, 5)),
        peer(new Triangular(0, 0, 1), TriangularDistribution.of(0, 0, 1)),
        peer(new Triangular(0, 1, 1), TriangularDistribution.of(0, 1, 1)),
        peer(new Weibull(0.7, 2), WeibullDistribution.of(0.7, 2)),
        peer(new Weibull(3, 2), WeibullDistribution.of(3, 2)),
        peer(new Gamma(0.3, 2), GammaDistribution.of(0.3, 2)),
        peer(new Gamma(1, 2), GammaDistribution.of(1, 2)),
        peer(new Gamma(2.5, 0.1), GammaDistribution.of(2.5, 0.1)),
        peer(new Gamma(900, 3), GammaDistribution.of(900, 3)),
        peer(new Erlang(4, 8), GammaDistribution.of(4, 2)),
        peer(new Beta(2, 3), BetaDistribution.of(2, 3)),
        peer(new Beta(0.5, 0.3), BetaDistribution.of(0.5, 0.3)),
        peer(new Beta(1, 1), BetaDistribution.of(1, 1)),
        peer(new Beta(40, 200), BetaDistribution.of(40, 200)),
        moved(new Beta(2, 3, -1, 4), BetaDistribution.of(2, 3), 5, -1),
        moved(new Shifted(new Weibull(3, 2), 10), WeibullDistribution.of(3, 2), 1, 10),
        peer(new Pareto(4.5, 2), ParetoDistribution.of(2, 4.5)),
        peer(
            new Truncated(new Normal(3, 2), 0, Double.POSITIVE_INFINITY),
            TruncatedNormalDistribution.of(3, 2, 0, Double.POSITIVE_INFINITY)),
        peer(
            new Truncated(new Normal(3, 2), Double.NEGATIVE_INFINITY, 2),
            TruncatedNormalDistribution.of(3, 2, Double.NEGATIVE_INFINITY, 2)),
        peer(new Truncated(new Normal(3, 2), 4, 9), TruncatedNormalDistribution.of(3, 2, 4, 9)),
        exponentOf(new LogLogistic(4.5, 2), LogisticDistribution.of(Math.log(2), 1 / 4.5)),
        inverseOf(new PearsonV(4.5, 2), GammaDistribution.of(4.5, 0.5)));
  }

  private static Peer peer(Continuous ours, ContinuousDistribution theirs) {
    return moved(ours, theirs, 1, 0);
  }

  private static Peer moved(
      Continuous ours, ContinuousDistribution theirs, double scale, double by) {
    return new Peer(
        ours,
        p -> scale * theirs.inverseCumulativeProbability(p) + by,
        x -> theirs.cumulativeProbability((x - by) / scale),
        x -> theirs.density((x - by) / scale) / scale,
        scale * theirs.getMean() + by,
        scale * scale * theirs.getVariance());
  }

  /// The moments are those that Law prints in section 6.2.2.
  private static Peer exponentOf(LogLogistic ours, ContinuousDistribution logistic) {
    double angle = Math.PI / ours.shape();
    double first = angle / Math.sin(angle);
    double second = 2 * angle / Math.sin(2 * angle);
    return new Peer(
        ours,
        p -> Math.exp(logistic.inverseCumulativeProbability(p)),
        x -> logistic.cumulativeProbability(Math.log(x)),
        x -> logistic.density(Math.log(x)) / x,
        ours.scale() * first,
        ours.scale() * ours.scale() * (second - first * first));
  }

  /// The moments are those that Law prints in section 6.2.2.
  private static Peer inverseOf(PearsonV ours, ContinuousDistribution gamma) {
    double below = ours.shape() - 1;
    return new Peer(
        ours,
        p -> 1 / gamma.inverseSurvivalProbability(p),
        x -> gamma.survivalProbability(1 / x),
        x -> gamma.density(1 / x) / (x * x),
        ours.scale() / below,
        ours.scale() * ours.scale() / (below * below * (below - 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void quantilesAreThoseOfThePeer(Peer peer) {
    for (int i = 1; i < 1_000; i++) {
      double probability = i / 1_000.0;
      double expected = peer.quantile.applyAsDouble(probability);
      assertThat(peer.ours.quantile(probability))
          .as("quantile %s", probability)
          .isCloseTo(expected, within(1e-11 * Math.max(1e-3, Math.abs(expected))));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void probabilitiesAndDensitiesAreThoseOfThePeer(Peer peer) {
    for (int i = 1; i < 200; i++) {
      double x = peer.quantile.applyAsDouble(i / 200.0);
      double density = peer.density.applyAsDouble(x);
      assertThat(peer.ours.cumulative(x))
          .as("probability of %s", x)
          .isCloseTo(peer.cumulative.applyAsDouble(x), within(2e-12));
      assertThat(peer.ours.density(x))
          .as("density at %s", x)
          .isCloseTo(density, within(1e-11 * Math.max(1, density)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void theQuantileUndoesTheProbabilityAndBothRise(Peer peer) {
    double last = Double.NEGATIVE_INFINITY;
    for (int exponent = 12; exponent > 1; exponent--) {
      double probability = StrictMath.pow(10, -exponent);
      double x = peer.ours.quantile(probability);
      assertThat(peer.ours.cumulative(x))
          .isCloseTo(probability, within(1e-9 * probability + 1e-15));
      assertThat(x).isGreaterThan(last);
      last = x;
    }
    for (double probability = 0.125; probability < 1; probability += 0.0625) {
      double x = peer.ours.quantile(probability);
      assertThat(peer.ours.cumulative(x)).isCloseTo(probability, within(2e-12));
      assertThat(x).isGreaterThan(last);
      last = x;
    }
    assertThat(peer.ours.quantile(Math.nextDown(1.0))).isFinite().isGreaterThan(last);
    assertThat(peer.ours.quantile(0x1.0p-53)).isFinite();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void momentsAreThoseOfThePeer(Peer peer) {
    assertThat(peer.ours.mean()).isCloseTo(peer.mean, withPercentage(1e-8));
    assertThat(peer.ours.variance()).isCloseTo(peer.variance, withPercentage(1e-6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peers")
  void samplesFollowThePeer(Peer peer) {
    var stream = new RandomStreams(SEED, 1).stream("fit");
    var tally = new Tally();
    double[] sample = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      sample[i] = peer.ours.sample(stream);
      tally.add(sample[i]);
    }
    Arrays.sort(sample);
    double distance = 0;
    for (int i = 0; i < DRAWS; i++) {
      double expected = peer.cumulative.applyAsDouble(sample[i]);
      distance = Math.max(distance, Math.abs(expected - (double) i / DRAWS));
      distance = Math.max(distance, Math.abs(expected - (i + 1.0) / DRAWS));
    }
    assertThat(distance)
        .as("Kolmogorov–Smirnov, 1 %% level, seed %d", SEED)
        .isLessThan(1.628 / Math.sqrt(DRAWS));
    assertThat(tally.mean())
        .as("seed %d", SEED)
        .isCloseTo(peer.mean, within(4 * Math.sqrt(peer.variance / DRAWS)));
  }

  /// NIST/SEMATECH, *e-Handbook of Statistical Methods*, section 1.3.6.7.4: chi-square with k
  /// degrees is a gamma of shape k/2 and scale 2.
  @ParameterizedTest
  @CsvSource({
    "1, 0.95, 3.841",
    "1, 0.99, 6.635",
    "5, 0.9, 9.236",
    "10, 0.95, 18.307",
    "30, 0.99, 50.892",
    "100, 0.95, 124.342",
    "100, 0.05, 77.929"
  })
  void theTableOfChiSquareIsMet(int degrees, double probability, double printed) {
    assertThat(new Gamma(degrees / 2.0, 2).quantile(probability))
        .isCloseTo(printed, within(0.0006));
  }

  @Test
  void longTailsHaveNoMoments() {
    for (Continuous tail : List.of(new Pareto(1, 2), new LogLogistic(1, 2), new PearsonV(1, 2))) {
      assertThat(tail.mean()).as("%s", tail).isEqualTo(Double.POSITIVE_INFINITY);
    }
    for (Continuous tail : List.of(new Pareto(2, 2), new LogLogistic(2, 2), new PearsonV(2, 2))) {
      assertThat(tail.mean()).as("%s", tail).isFinite();
      assertThat(tail.variance()).as("%s", tail).isEqualTo(Double.POSITIVE_INFINITY);
    }
  }

  @Test
  void theLogarithmOfALognormalHasTheMomentsGiven() {
    var made = LogNormal.ofLogarithm(0.3, 0.8);
    assertThat(made.mean()).as("exp(μ + σ²/2)").isCloseTo(Math.exp(0.62), withPercentage(1e-12));
    assertThat(made.logMean()).isCloseTo(0.3, within(1e-14));
    assertThat(made.logSd()).isCloseTo(0.8, within(1e-14));
    assertThat(made.quantile(0.5)).isCloseTo(Math.exp(0.3), withPercentage(1e-12));
  }
}
