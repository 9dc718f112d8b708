package undercurrent.driving;

import java.util.List;
import org.apache.commons.math3.special.Beta;
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

  /// Returns the share of wins of one over another among trials of the same list that end
  /// differently, for a sign test.
  ///
  /// @param own how one did in each trial
  /// @param other how the other did in the same trials
  public static Proportion ofWins(List<Boolean> own, List<Boolean> other) {
    int wins = 0;
    int apart = 0;
    for (int i = 0; i < own.size(); i++) {
      boolean differ = !own.get(i).equals(other.get(i));
      apart += differ ? 1 : 0;
      wins += differ && own.get(i) ? 1 : 0;
    }
    return new Proportion(wins, apart);
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

  /// Returns how likely so few hits are, or fewer, if each trial is one with the given chance: the
  /// exact binomial test, and for a chance of one half the sign test. 1 without trials.
  public double chanceOfSoFew(double each) {
    return hits >= trials ? 1 : Beta.regularizedBeta(1 - each, trials - hits, hits + 1.0);
  }

  private double centre() {
    return (value() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
  }

  private double half() {
    double inner = value() * (1 - value()) / trials + Z * Z / (4.0 * trials * trials);
    return Z * Math.sqrt(inner) / (1 + Z * Z / trials);
  }
}
