package undercurrent.driving;

import undercurrent.random.NormalQuantile;

/// A share of trials, with Wilson's 95 % interval.
///
/// Wilson, *Probable inference, the law of succession, and statistical inference*, JASA 22 (1927).
///
/// @param hits how many trials were hits
/// @param trials how many trials there were; with none, the interval is 0 to 1
public record Proportion(int hits, int trials) {
  private static final double Z = NormalQuantile.of(0.975);

  /// Checks the counts.
  public Proportion {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException(
          "a proportion needs 0 <= hits <= trials, not " + hits + " of " + trials);
    }
  }

  /// Returns hits over trials, 0 without trials.
  public double value() {
    return trials == 0 ? 0 : (double) hits / trials;
  }

  /// Returns the lower end of the interval.
  public double low() {
    return trials == 0 ? 0 : Math.max(0, centre() - half());
  }

  /// Returns the upper end of the interval.
  public double high() {
    return trials == 0 ? 1 : Math.min(1, centre() + half());
  }

  /// Returns this proportion and another, counted together.
  public Proportion plus(Proportion other) {
    return new Proportion(hits + other.hits, trials + other.trials);
  }

  private double centre() {
    return (value() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
  }

  private double half() {
    double inner = value() * (1 - value()) / trials + Z * Z / (4.0 * trials * trials);
    return Z * Math.sqrt(inner) / (1 + Z * Z / trials);
  }
}
