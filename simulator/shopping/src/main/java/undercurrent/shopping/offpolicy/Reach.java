package undercurrent.shopping.offpolicy;

/// What the reward of a place is taken to hang on, and so which ratios of probabilities weigh it.
/// The fewer, the less variance, and the stronger the assumption.
public enum Reach {
  /// On the whole slate: the product over all places (inverse propensity scoring of slates).
  SLATE,
  /// On the place and those above: the product down to the place (McInerney et al., KDD 2020). Under
  /// position-based examination nothing is lost.
  ABOVE,
  /// On the place alone: its own ratio (the item-position model of Li et al., KDD 2018). Right where
  /// choices do not hang on the places above either, as when one item may stand at two places.
  PLACE
}
