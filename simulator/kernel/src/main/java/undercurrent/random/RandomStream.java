package undercurrent.random;

/// A sequence of random numbers that belongs to one cause of randomness.
///
/// Every variate takes exactly one uniform number and is made from it by inversion, so that two
/// arms of an experiment that draw from streams of the same name stay in step, draw by draw
/// (common random numbers; Law, *Simulation Modeling and Analysis*, section 11.2).
public interface RandomStream {

  /// Returns the next 64 random bits.
  long nextLong();

  /// Returns a stream of its own, fixed by this stream's name and the name given, whatever either
  /// of them has drawn so far.
  RandomStream substream(String name);

  /// Returns the substream of a number, which is the one named `#` and the number.
  ///
  /// @param number 0 or more
  default RandomStream substream(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("a substream needs a number of 0 or more, not " + number);
    }
    return substream("#" + number);
  }

  /// Returns the antithetic stream, at its start: where this stream from its start has the uniform
  /// number u, it has exactly 1 − u, and its 64 bits are the complements of this stream's.
  ///
  /// Its substreams are the antithetic ones of this stream's substreams, and its own antithetic
  /// stream is this one from the start. What has been drawn makes no difference. Averages over a
  /// pair of runs vary less where the result rises or falls with the numbers (Law, section 11.3).
  RandomStream antithetic();

  /// Returns this stream from another place of the generator's cycle, whatever has been drawn.
  ///
  /// A jump leads back by 2^128 − 1 numbers, so that the first 2^128 − 1 numbers from each of the
  /// places 0 to 2^64 − 1 are different stretches of the cycle; place 0 is this stream's start.
  /// Two stretches share one half of the generator's state, number by number, and are told apart by
  /// the other half and the mixing of both; where that is not wanted, take a substream. Substreams
  /// and the antithetic stream go by the name: those of a stream that has jumped have the same
  /// numbers as if it had not, but the antithetic one has jumped as well.
  ///
  /// @param times how many jumps, 0 or more; each takes some nanoseconds
  RandomStream jumped(int times);

  /// Returns a number uniformly distributed over the open interval (0, 1).
  default double nextUniform() {
    return ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
  }

  /// Returns a number uniformly distributed over (`low`, `high`).
  default double nextUniform(double low, double high) {
    return low + (high - low) * nextUniform();
  }

  /// Returns an integer uniformly distributed over 0 … `bound` − 1.
  default int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("nextInt needs a bound above 0, not " + bound);
    }
    return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
  }

  /// Returns true with the given probability.
  default boolean nextBernoulli(double probability) {
    return nextUniform() < probability;
  }

  /// Returns a standard normal number.
  default double nextNormal() {
    return NormalQuantile.of(nextUniform());
  }

  /// Returns a normal number with the given mean and standard deviation.
  default double nextNormal(double mean, double sd) {
    return mean + sd * nextNormal();
  }

  /// Returns an exponential number with the given mean.
  default double nextExponential(double mean) {
    return -mean * StrictMath.log1p(-nextUniform());
  }

  /// Returns a Poisson number with the given mean, by inversion: the sum runs up from 0 for means
  /// below 30, and the normal approximation with continuity correction serves larger means.
  default int nextPoisson(double mean) {
    if (!(mean >= 0)) {
      throw new IllegalArgumentException("nextPoisson needs a mean of 0 or more, not " + mean);
    }
    double uniform = nextUniform();
    if (mean >= 30) {
      double value = mean + StrictMath.sqrt(mean) * NormalQuantile.of(uniform);
      return (int) Math.max(0, Math.floor(value + 0.5));
    }
    double term = StrictMath.exp(-mean);
    double sum = term;
    int count = 0;
    while (uniform > sum && count < 1000) {
      count++;
      term *= mean / count;
      sum += term;
    }
    return count;
  }
}
