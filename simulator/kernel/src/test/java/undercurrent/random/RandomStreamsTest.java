package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: equality by name, and three peers of L64X128Mix: Apache Commons RNG, the JDK's own, and
/// the algorithm as its paper prints it (Steele and Vigna, OOPSLA 2021, figure 1).
class RandomStreamsTest {
  private static final long SEED = 42;
  private static final long[] PINNED = {
    8221146484352698779L, -3124403467487976911L, 8284181188419542317L
  };

  private static long[] first(RandomStream stream, int count) {
    long[] bits = new long[count];
    for (int i = 0; i < count; i++) {
      bits[i] = stream.nextLong();
    }
    return bits;
  }

  @Test
  void aStreamDependsOnItsNameAndNotOnWhatElseWasAskedFor() {
    var alone = first(new RandomStreams(SEED, 3).stream("arrivals"), 100);
    var streams = new RandomStreams(SEED, 3);
    first(streams.stream("services"), 1_000);
    var arrivals = streams.stream("arrivals");
    first(streams.stream("weather"), 7);
    assertThat(first(arrivals, 100)).isEqualTo(alone);
    assertThat(first(streams.stream("arrivals"), 100)).as("asked again").isEqualTo(alone);
  }

  @Test
  void aSubstreamDoesNotDependOnWhatItsParentHasDrawn() {
    var fresh = new RandomStreams(SEED, 0).stream("fleet");
    var used = new RandomStreams(SEED, 0).stream("fleet");
    first(used, 55);
    used.substream("week 8");
    assertThat(first(used.substream("week 9"), 50)).isEqualTo(first(fresh.substream("week 9"), 50));
  }

  @Test
  void seedReplicationNameAndSubstreamEachMakeAnotherStream() {
    var seen = new HashSet<Long>();
    int streams = 0;
    for (long seed : new long[] {0, 1, 2, 1L << 40, Long.MAX_VALUE}) {
      for (int replication = 0; replication < 50; replication++) {
        for (String name : new String[] {"", "a", "b", "ab", "ba", "a/b", "ä"}) {
          var stream = new RandomStreams(seed, replication).stream(name);
          seen.add(stream.nextLong());
          seen.add(stream.substream("a").nextLong());
          seen.add(stream.substream("b").nextLong());
          streams += 3;
        }
      }
    }
    assertThat(seen).hasSize(streams);
  }

  @Test
  void aStreamIsPartOfTheFileFormatAndStaysAsItIs() {
    assertThat(first(new RandomStreams(1, 0).stream("arrivals"), 3))
        .as("a change here changes every stored result")
        .isEqualTo(PINNED);
  }

  @Test
  void commonsRngTheJdkAndThePaperGiveTheSameBits() {
    long[] seed = {0x9E3779B97F4A7C15L, 12_345, -67_890, 0x0123456789ABCDEFL};
    var commons = RandomSource.L64_X128_MIX.create(seed);
    var paper = new Printed(seed[0], seed[1], seed[2], seed[3]);
    var bytes = ByteBuffer.allocate(32);
    for (long word : seed) {
      bytes.putLong(word);
    }
    var jdk = RandomGeneratorFactory.of("L64X128MixRandom").create(bytes.array());
    for (int i = 0; i < 10_000; i++) {
      long expected = paper.next();
      assertThat(commons.nextLong()).as("number %d of Commons RNG", i).isEqualTo(expected);
      assertThat(jdk.nextLong()).as("number %d of the JDK", i).isEqualTo(expected);
    }
  }

  /// L64X128Mix as the paper prints it.
  private static final class Printed {
    private static final long MULTIPLIER = 0xd1342543de82ef95L;
    private final long addend;
    private long lcg;
    private long x0;
    private long x1;

    Printed(long addend, long lcg, long x0, long x1) {
      this.addend = addend | 1;
      this.lcg = lcg;
      this.x0 = x0;
      this.x1 = x1;
    }

    long next() {
      long mixed = lcg + x0;
      mixed = (mixed ^ (mixed >>> 32)) * 0xdaba0b6eb09322e3L;
      mixed = (mixed ^ (mixed >>> 32)) * 0xdaba0b6eb09322e3L;
      mixed ^= mixed >>> 32;
      lcg = MULTIPLIER * lcg + addend;
      long crossed = x1 ^ x0;
      x0 = Long.rotateLeft(x0, 24) ^ crossed ^ (crossed << 16);
      x1 = Long.rotateLeft(crossed, 37);
      return mixed;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10, 1_000_003, Integer.MAX_VALUE})
  void integersStayBelowTheirBoundAndAreEvenlySpread(int bound) {
    var stream = new RandomStreams(SEED, 0).stream("integers");
    int cells = Math.min(bound, 10);
    int draws = 20_000;
    int[] counts = new int[cells];
    for (int i = 0; i < draws; i++) {
      int number = stream.nextInt(bound);
      assertThat(number).isBetween(0, bound - 1);
      counts[(int) ((long) number * cells / bound)]++;
    }
    double chiSquare = 0;
    for (int cell = 0; cell < cells; cell++) {
      // the exact share of a cell, since a bound need not divide evenly
      long low = Math.ceilDiv((long) cell * bound, (long) cells);
      long high = Math.ceilDiv((long) (cell + 1) * bound, (long) cells);
      double expected = (double) draws * (high - low) / bound;
      chiSquare += (counts[cell] - expected) * (counts[cell] - expected) / expected;
    }
    assertThat(chiSquare).as("9 degrees, 0.1 %% point, seed %d", SEED).isLessThan(27.88);
  }

  @Test
  void uniformNumbersLieStrictlyBetweenZeroAndOne() {
    RandomStream lowest = new Fixed(0);
    RandomStream highest = new Fixed(-1);
    assertThat(lowest.nextUniform()).isEqualTo(0x1.0p-53).isPositive();
    assertThat(highest.nextUniform()).isEqualTo(1 - 0x1.0p-53).isLessThan(1);
    assertThat(highest.nextExponential(1)).isGreaterThanOrEqualTo(0);
    assertThat(lowest.nextNormal()).isFinite();
    assertThat(highest.nextInt(6)).isEqualTo(5);
    assertThat(lowest.nextBernoulli(0)).isFalse();
    assertThat(highest.nextBernoulli(1)).isTrue();
  }

  private record Fixed(long bits) implements RandomStream {
    @Override
    public long nextLong() {
      return bits;
    }

    @Override
    public RandomStream substream(String name) {
      return this;
    }

    @Override
    public RandomStream antithetic() {
      throw new UnsupportedOperationException();
    }

    @Override
    public RandomStream jumped(int times) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void impossibleNumbersAreRefused() {
    var stream = new RandomStreams(SEED, 0).stream("any");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomStreams(-1, 0))
        .withMessage("seed and replication must be 0 or more, not -1 and 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stream.nextInt(0))
        .withMessage("nextInt needs a bound above 0, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stream.nextPoisson(-0.5))
        .withMessage("nextPoisson needs a mean of 0 or more, not -0.5");
  }
}
