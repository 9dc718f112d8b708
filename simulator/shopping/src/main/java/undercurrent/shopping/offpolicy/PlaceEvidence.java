package undercurrent.shopping.offpolicy;

/// What one logged place says about another policy.
///
/// @param propensity how likely the logging policy was to put the item here, given the places above
/// @param target how likely the other policy would have been, given the same places above
/// @param reward what came of it, as in 1 for a click
/// @param predicted what a model of rewards had expected here; 0 without one
public record PlaceEvidence(double propensity, double target, double reward, double predicted) {
  /// Checks the probabilities.
  public PlaceEvidence {
    if (!(propensity > 0 && propensity <= 1 && target >= 0 && target <= 1 + 1e-9)) {
      throw new IllegalArgumentException(
          "evidence needs a propensity in (0, 1] and a target probability in [0, 1], not "
              + propensity
              + " and "
              + target);
    }
    if (!(Double.isFinite(reward) && Double.isFinite(predicted))) {
      throw new IllegalArgumentException(
          "evidence needs finite rewards, not " + reward + " where " + predicted + " was expected");
    }
  }

  /// Returns the target's probability over the propensity.
  public double ratio() {
    return target / propensity;
  }
}
