package undercurrent.random;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// The random streams of one replication, found by name.
///
/// A stream is fixed by (seed, replication, name). Asking for a name again gives a fresh stream
/// that starts anew. The generator is L64X128Mix (Steele and Vigna, *LXM: better splittable
/// pseudorandom number generators*, OOPSLA 2021), period 2^192 − 2^64, from Apache Commons RNG;
/// starts are scattered over the period by hashing, so that streams overlap with a chance below
/// 2^-100.
///
/// @param seed the seed of the experiment, 0 or more
/// @param replication the number of the replication, 0 or more
public record RandomStreams(long seed, int replication) {

  /// Checks both numbers.
  public RandomStreams {
    if (seed < 0 || replication < 0) {
      throw new IllegalArgumentException(
          "seed and replication must be 0 or more, not " + seed + " and " + replication);
    }
  }

  /// Returns the stream of the given name, at its start.
  public RandomStream stream(String name) {
    return new HashedStream(mix(seed ^ mix(replication + 0x9E3779B97F4A7C15L)), name);
  }

  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static final class HashedStream implements RandomStream {
    private final long origin;
    private final UniformRandomProvider generator;

    HashedStream(long parent, String name) {
      long hash = parent;
      for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
        hash = mix(hash ^ (letter & 0xff));
      }
      origin = mix(hash);
      long[] state = {mix(origin + 1), mix(origin + 2), mix(origin + 3), mix(origin + 4)};
      generator = RandomSource.L64_X128_MIX.create(state);
    }

    @Override
    public long nextLong() {
      return generator.nextLong();
    }

    @Override
    public RandomStream substream(String name) {
      return new HashedStream(origin, "/" + name);
    }
  }
}
