package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/// Oracle: the generator as its paper prints it (Steele and Vigna, OOPSLA 2021, figure 1), moved by
/// any number of steps with the algebra of its two halves, which are linear: powers of an affine map
/// modulo 2^64 and of a matrix of bits. Commons RNG is the peer for one jump.
class StreamJumpTest {
  private static final BigInteger HALF_PERIOD = BigInteger.TWO.pow(128).subtract(BigInteger.ONE);
  private static final BigInteger PERIOD = HALF_PERIOD.shiftLeft(64);
  private static final BigInteger MULTIPLIER = new BigInteger("d1342543de82ef95", 16);
  private static final BigInteger MODULUS = BigInteger.TWO.pow(64);
  private static final long ORIGIN = 77;

  private final RandomStream stream = new HashedStream(ORIGIN, 0, 0);

  private static long[] first(RandomStream stream, int count) {
    long[] bits = new long[count];
    for (int i = 0; i < count; i++) {
      bits[i] = stream.nextLong();
    }
    return bits;
  }

  /// The state: addend, congruential half, two words of the xor half.
  private static long[] moved(long[] state, BigInteger steps) {
    BigInteger addend = BigInteger.valueOf(state[0] | 1);
    BigInteger factor = BigInteger.ONE;
    BigInteger sum = BigInteger.ZERO;
    for (int bit = steps.bitLength() - 1; bit >= 0; bit--) {
      sum = factor.add(BigInteger.ONE).multiply(sum).mod(MODULUS);
      factor = factor.multiply(factor).mod(MODULUS);
      if (steps.testBit(bit)) {
        sum = MULTIPLIER.multiply(sum).add(BigInteger.ONE).mod(MODULUS);
        factor = MULTIPLIER.multiply(factor).mod(MODULUS);
      }
    }
    long congruential =
        factor.multiply(BigInteger.valueOf(state[1])).add(sum.multiply(addend)).longValue();
    long[] xor = BitMatrix.step().power(steps).times(state[2], state[3]);
    return new long[] {state[0], congruential, xor[0], xor[1]};
  }

  @Test
  void theAlgebraTakesAFewStepsAsTheGeneratorDoes() {
    long[] state = HashedStream.start(ORIGIN);
    var walked = RandomSource.L64_X128_MIX.create(state);
    for (int i = 0; i < 1_000; i++) {
      walked.nextLong();
    }
    var leapt = RandomSource.L64_X128_MIX.create(moved(state, BigInteger.valueOf(1_000)));
    for (int i = 0; i < 100; i++) {
      assertThat(leapt.nextLong()).isEqualTo(walked.nextLong());
    }
  }

  @Test
  void thePeriodIsAsPrinted() {
    long[] state = HashedStream.start(ORIGIN);
    assertThat(moved(state, PERIOD)).isEqualTo(state);
    assertThat(moved(state, PERIOD.shiftRight(1)))
        .as("half of it is no period")
        .isNotEqualTo(state);
  }

  @Test
  void aJumpLeadsBackBy2To128Less1Numbers() {
    long[] state = HashedStream.start(ORIGIN);
    for (int times : new int[] {0, 1, 2, 100}) {
      var back = HALF_PERIOD.multiply(BigInteger.valueOf(times));
      long[] there = moved(state, PERIOD.subtract(back).mod(PERIOD));
      var expected = RandomSource.L64_X128_MIX.create(there);
      RandomStream jumped = stream.jumped(times);
      for (int i = 0; i < 100; i++) {
        assertThat(jumped.nextLong())
            .as("number %d after %d jumps", i, times)
            .isEqualTo(expected.nextLong());
      }
    }
  }

  @Test
  void commonsRngJumpsToTheSamePlace() {
    var theirs =
        (JumpableUniformRandomProvider)
            RandomSource.L64_X128_MIX.create(HashedStream.start(ORIGIN));
    for (int times = 0; times < 20; times++) {
      var copy = theirs.jump();
      for (long bits : first(stream.jumped(times), 20)) {
        assertThat(bits).as("%d jumps", times).isEqualTo(copy.nextLong());
      }
    }
  }

  @Test
  void jumpsAddUpAndStartFromTheNameWhateverWasDrawn() {
    long[] third = first(stream.jumped(3), 50);
    first(stream, 17);
    assertThat(first(stream.jumped(3), 50)).isEqualTo(third);
    assertThat(first(stream.jumped(1).jumped(2), 50)).isEqualTo(third);
    assertThat(first(stream.jumped(0), 50)).isEqualTo(first(new HashedStream(ORIGIN, 0, 0), 50));
    assertThat(first(stream.jumped(2).substream("a"), 50))
        .isEqualTo(first(stream.substream("a"), 50));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stream.jumped(-1))
        .withMessage("jumped needs 0 or more times, not -1");
  }

  @Test
  void numberedSubstreamsAreManyAndAreThoseOfTheirName() {
    Set<Long> seen = new HashSet<>();
    for (int number = 0; number < 10_000; number++) {
      seen.add(stream.substream(number).nextLong());
    }
    assertThat(seen).hasSize(10_000);
    first(stream, 9);
    assertThat(first(stream.substream(12), 20)).isEqualTo(first(stream.substream("#12"), 20));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stream.substream(-1))
        .withMessage("a substream needs a number of 0 or more, not -1");
  }

  /// A matrix of 128 × 128 bits; column i is what the unit vector i becomes.
  private record BitMatrix(long[][] columns) {
    /// One step of xoroshiro128, the xor half.
    static BitMatrix step() {
      long[][] columns = new long[128][];
      for (int i = 0; i < 128; i++) {
        long x0 = i < 64 ? 1L << i : 0;
        long x1 = i < 64 ? 0 : 1L << (i - 64);
        long crossed = x1 ^ x0;
        columns[i] =
            new long[] {
              Long.rotateLeft(x0, 24) ^ crossed ^ (crossed << 16), Long.rotateLeft(crossed, 37)
            };
      }
      return new BitMatrix(columns);
    }

    long[] times(long x0, long x1) {
      long[] product = new long[2];
      for (int i = 0; i < 128; i++) {
        if (((i < 64 ? x0 >>> i : x1 >>> (i - 64)) & 1) == 1) {
          product[0] ^= columns[i][0];
          product[1] ^= columns[i][1];
        }
      }
      return product;
    }

    BitMatrix times(BitMatrix other) {
      long[][] product = new long[128][];
      for (int i = 0; i < 128; i++) {
        product[i] = times(other.columns[i][0], other.columns[i][1]);
      }
      return new BitMatrix(product);
    }

    BitMatrix power(BigInteger exponent) {
      long[][] unit = new long[128][];
      for (int i = 0; i < 128; i++) {
        unit[i] = new long[] {i < 64 ? 1L << i : 0, i < 64 ? 0 : 1L << (i - 64)};
      }
      var result = new BitMatrix(unit);
      for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
        result = result.times(result);
        if (exponent.testBit(bit)) {
          result = result.times(this);
        }
      }
      return result;
    }
  }
}
