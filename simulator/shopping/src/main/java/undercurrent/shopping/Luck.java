package undercurrent.shopping;

import undercurrent.random.RandomStream;

/// The luck of one request: a uniform number for every key, fixed by one draw from a stream.
///
/// Two arms that show the same item to the same request get the same number for it, whatever else
/// they show (common random numbers, item by item).
///
/// @param salt the draw that fixes it
public record Luck(long salt) {

  /// Draws the luck of the next request: one draw a request.
  public static Luck next(RandomStream stream) {
    return new Luck(stream.nextLong());
  }

  /// Returns the number in (0, 1) that belongs to a purpose and a key.
  public double uniform(int purpose, int key) {
    long mixed = mix(salt ^ mix(((long) purpose << 32) + key));
    return ((mixed >>> 12) + 0.5) * 0x1.0p-52;
  }

  /// Returns 64 bits that depend on every bit of the value (SplitMix64's finaliser).
  static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
