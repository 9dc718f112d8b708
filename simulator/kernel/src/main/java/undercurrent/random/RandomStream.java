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
    return -mean * StrictMath.log(nextUniform());
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
