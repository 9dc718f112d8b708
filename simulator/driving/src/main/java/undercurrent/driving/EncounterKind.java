package undercurrent.driving;

import java.util.Locale;

/// The kinds of situation that a fleet meets.
public enum EncounterKind {
  /// A person on foot steps into view in the lane.
  PEDESTRIAN,
  /// A person on a bicycle rides ahead in the lane.
  CYCLIST,
  /// The car or truck ahead brakes to a stop.
  LEAD_BRAKES,
  /// A slower car or truck cuts in.
  CUT_IN,
  /// The vehicle ahead leaves the lane, and one that stands or is much slower comes into view.
  CUT_OUT,
  /// Nobody is there; a bin, a post or a bush passes beside the lane.
  EMPTY_ROAD;

  /// Returns the name, such as `lead-brakes`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
