package undercurrent.shopping.offpolicy;

/// The ordering that logged, with another share of ε-greedy exploration: its probabilities follow
/// from the logged propensities alone.
///
/// A propensity above 1 − ε is that of the best of n, 1 − ε + ε/n, and another is ε/n: either tells
/// n.
///
/// @param logged ε when the log was written, above 0 and at most 0.5
/// @param other ε of the policy that is asked about; 0 is greedy
public record ExplorationChange(double logged, double other) {
  /// Checks both shares.
  public ExplorationChange {
    if (!(logged > 0 && logged <= 0.5)) {
      throw new IllegalArgumentException(
          "a log tells about another exploration when its own share is above 0 and at most 0.5,"
              + " not "
              + logged);
    }
    if (!(other >= 0 && other <= 1)) {
      throw new IllegalArgumentException(
          "exploration needs a share of places from 0 to 1, not " + other);
    }
  }

  /// Returns how likely the other policy is to put the item at its place, given those above.
  ///
  /// @param propensity the propensity that was logged
  public double probability(double propensity) {
    boolean isBest = propensity > 1 - logged;
    double each = isBest ? (propensity - (1 - logged)) / logged : propensity / logged; // 1 / n
    return Math.min(1, other * each + (isBest ? 1 - other : 0));
  }
}
