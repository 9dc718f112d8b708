package undercurrent.random;

/// The random streams of one replication, found by name.
///
/// A stream is fixed by (seed, replication, name). Asking for a name again gives a fresh stream
/// that starts anew. The generator is L64X128Mix (Steele and Vigna, *LXM: better splittable
/// pseudorandom number generators*, OOPSLA 2021), period 2^192 − 2^64, from Apache Commons RNG;
/// starts are scattered over the period by a hash of 64 bits, so that two streams of different names
/// are the same one with a chance of 2^-64.
///
/// @param seed the seed of the experiment, 0 or more
/// @param replication the number of the replication, 0 or more
/// @param mirrored whether each stream is the antithetic one
public record RandomStreams(long seed, int replication, boolean mirrored) {

  /// Checks both numbers.
  public RandomStreams {
    if (seed < 0 || replication < 0) {
      throw new IllegalArgumentException(
          "seed and replication must be 0 or more, not " + seed + " and " + replication);
    }
  }

  /// Makes the streams of a replication.
  ///
  /// @param seed the seed of the experiment, 0 or more
  /// @param replication the number of the replication, 0 or more
  public RandomStreams(long seed, int replication) {
    this(seed, replication, false);
  }

  /// Returns the antithetic streams of the same replication: the other run of a pair.
  public RandomStreams antithetic() {
    return new RandomStreams(seed, replication, !mirrored);
  }

  /// Returns the stream of the given name, at its start.
  public RandomStream stream(String name) {
    long parent = HashedStream.mix(seed ^ HashedStream.mix(replication + 0x9E3779B97F4A7C15L));
    return new HashedStream(HashedStream.origin(parent, name), 0, mirrored ? -1 : 0);
  }
}
