package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.statistics.Tally;

/// Oracle: the definition 1 − u, and what follows from it (Law, section 11.3): a pair averages to
/// the exact mean of a linear function, and monotone functions of a pair are negatively correlated.
class AntitheticTest {
  private static final RandomStreams STREAMS = new RandomStreams(3, 4);

  @Test
  void theUniformNumbersOfAPairSumToExactlyOne() {
    var stream = STREAMS.stream("pair");
    var other = STREAMS.stream("pair").antithetic();
    for (int i = 0; i < 10_000; i++) {
      double uniform = stream.nextUniform();
      assertThat(other.nextUniform()).as("number %d", i).isEqualTo(1 - uniform);
    }
  }

  @Test
  void thePairOfALinearFunctionAveragesToItsMean() {
    var stream = STREAMS.stream("linear");
    var other = stream.antithetic();
    var uniform = new Uniform(2, 6);
    var normal = new Normal(10, 3);
    for (int i = 0; i < 1_000; i++) {
      assertThat(uniform.sample(stream) + uniform.sample(other)).isCloseTo(8, within(1e-14));
    }
    for (int i = 0; i < 1_000; i++) {
      assertThat(normal.sample(stream) + normal.sample(other))
          .as("symmetric, so the pair averages to the mean")
          .isCloseTo(20, within(1e-11));
    }
  }

  @Test
  void monotoneFunctionsOfAPairAreNegativelyCorrelated() {
    for (Distribution kind :
        List.of(
            new Exponential(2),
            new Gamma(0.5, 1),
            new LogNormal(3, 2),
            new Beta(2, 3),
            new Poisson(4),
            new Geometric(0.2))) {
      var stream = STREAMS.stream("monotone");
      var other = STREAMS.stream("monotone").antithetic();
      var sum = new Tally();
      var single = new Tally();
      for (int i = 0; i < 5_000; i++) {
        double value = kind.sample(stream);
        single.add(value);
        sum.add(value + kind.sample(other));
      }
      assertThat(sum.variance())
          .as("%s: Var(X + X') = 2 Var(X) + 2 Cov(X, X')", kind)
          .isLessThan(1.6 * single.variance());
    }
  }

  /// Cov(F⁻¹(u), F⁻¹(1 − u)) of an exponential of mean 1 is 1 − π²/6.
  @Test
  void theCorrelationOfExponentialPairsIsTheKnownOne() {
    var stream = STREAMS.stream("exponential");
    var other = stream.antithetic();
    var kind = new Exponential(1);
    var product = new Tally();
    for (int i = 0; i < 100_000; i++) {
      product.add((kind.sample(stream) - 1) * (kind.sample(other) - 1));
    }
    double expected = 1 - Math.PI * Math.PI / 6;
    assertThat(product.mean())
        .as("seed 3, replication 4")
        .isCloseTo(expected, within(4 * product.sd() / Math.sqrt(100_000)));
  }

  @Test
  void itStartsAnewAndTwiceIsTheStreamItself() {
    var stream = STREAMS.stream("twice");
    long start = stream.nextLong();
    stream.nextLong();
    assertThat(stream.antithetic().nextLong()).isEqualTo(~start);
    assertThat(stream.antithetic().antithetic().nextLong()).isEqualTo(start);
    assertThat(stream.antithetic().substream("a").nextLong())
        .isEqualTo(~stream.substream("a").nextLong());
    assertThat(stream.antithetic().jumped(2).nextLong())
        .isEqualTo(stream.jumped(2).antithetic().nextLong())
        .isEqualTo(~stream.jumped(2).nextLong());
  }

  @Test
  void allStreamsOfAReplicationCanBeAntithetic() {
    var mirror = STREAMS.antithetic();
    assertThat(mirror.stream("a").nextLong()).isEqualTo(~STREAMS.stream("a").nextLong());
    assertThat(mirror.antithetic()).isEqualTo(STREAMS);
    assertThat(STREAMS.mirrored()).isFalse();
  }

  @Test
  void integersAndChancesAreMirroredToo() {
    var stream = STREAMS.stream("integers");
    var other = stream.antithetic();
    for (int i = 0; i < 10_000; i++) {
      assertThat(stream.nextInt(6) + other.nextInt(6)).as("number %d", i).isEqualTo(5);
    }
  }
}
