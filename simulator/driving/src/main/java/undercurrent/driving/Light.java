package undercurrent.driving;

/// Whether the sun is up.
public enum Light {
  /// Daylight.
  DAY,
  /// Street light and headlights only.
  NIGHT
}
