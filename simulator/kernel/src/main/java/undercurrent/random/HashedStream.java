package undercurrent.random;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// A stream of L64X128Mix whose start is the hash of its name.
final class HashedStream implements RandomStream {
  private final long origin;
  private final int jumps;
  private final long flip;
  private final UniformRandomProvider generator;

  /// Starts a stream.
  ///
  /// @param origin the hash of the stream's name and of all it belongs to
  /// @param jumps how many jumps from the start
  /// @param flip 0, or all ones for the antithetic stream
  HashedStream(long origin, int jumps, long flip) {
    this.origin = origin;
    this.jumps = jumps;
    this.flip = flip;
    var start = (JumpableUniformRandomProvider) RandomSource.L64_X128_MIX.create(start(origin));
    for (int i = 0; i < jumps; i++) {
      start.jump();
    }
    generator = start;
  }

  /// Returns the hash of a name below that of what it belongs to.
  static long origin(long parent, String name) {
    long hash = parent;
    for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
      hash = mix(hash ^ (letter & 0xff));
    }
    return mix(hash);
  }

  /// Returns the state of the generator at the start of a stream.
  static long[] start(long origin) {
    return new long[] {mix(origin + 1), mix(origin + 2), mix(origin + 3), mix(origin + 4)};
  }

  static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public long nextLong() {
    return generator.nextLong() ^ flip;
  }

  @Override
  public RandomStream substream(String name) {
    return new HashedStream(origin(origin, "/" + name), 0, flip);
  }

  @Override
  public RandomStream antithetic() {
    return new HashedStream(origin, jumps, ~flip);
  }

  @Override
  public RandomStream jumped(int times) {
    if (times < 0) {
      throw new IllegalArgumentException("jumped needs 0 or more times, not " + times);
    }
    return new HashedStream(origin, Math.addExact(jumps, times), flip);
  }
}
