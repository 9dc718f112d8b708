package undercurrent.bench;

/// The random numbers of every library here: SplitMix64 (Steele, Lea and Flood 2014), made
/// exponential by inversion.
///
/// It costs the same everywhere and gives the same numbers for the same seed, so that what differs
/// between libraries is the libraries.
public final class Luck {
  private static final double NANOS = 1e9;

  private long state;

  /// Begins at a seed.
  public Luck(long seed) {
    state = seed;
  }

  /// Returns an exponential number.
  public double exponential(double mean) {
    return -mean * Math.log(uniform());
  }

  /// Returns an exponential length of time in nanoseconds.
  ///
  /// @param mean in seconds
  public long nanos(double mean) {
    return Math.round(exponential(mean) * NANOS);
  }

  private double uniform() {
    return ((next() >>> 12) + 0.5) * 0x1.0p-52;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long bits = state;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }
}
