package undercurrent.driving;

/// Who ended the automated driving of an encounter.
public enum Disengagement {
  /// Nobody did.
  NONE,
  /// The safety driver took over.
  DRIVER,
  /// The car gave up because it was unsure for too long.
  SYSTEM
}
