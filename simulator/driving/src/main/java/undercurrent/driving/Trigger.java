package undercurrent.driving;

/// Why a frame was kept in a car's log.
public enum Trigger {
  /// It was its turn.
  SAMPLED,
  /// The model was unsure.
  UNSURE,
  /// The car had braked for nothing.
  PHANTOM_BRAKE,
  /// The encounter ended in a disengagement.
  DISENGAGEMENT,
  /// The encounter ended in a collision.
  COLLISION
}
