package undercurrent.shopping;

/// An item at a place of the slate.
///
/// @param position the place, from 1
/// @param scored the candidate with its score and features
/// @param propensity how likely the ordering was to put this item here, given the places above
public record Placement(int position, ScoredCandidate scored, double propensity) {

  /// Checks place and propensity.
  public Placement {
    if (position < 1 || !(propensity > 0 && propensity <= 1)) {
      throw new IllegalArgumentException(
          "a placement needs a position from 1 and a propensity in (0, 1], not "
              + position
              + " and "
              + propensity);
    }
  }

  /// Returns the item.
  public int item() {
    return scored.item();
  }
}
