package undercurrent.driving;

/// How an encounter ended.
///
/// @param encounter what it was
/// @param collision whether there was contact
/// @param impactKmh the speed of the contact in km/h, 0 without one
/// @param disengagement who ended the automated driving, if anyone
/// @param phantomBrakes how often the car braked hard for nothing
/// @param frames how many frames the car looked at
/// @param drivenS how long the automated driving lasted, in seconds
/// @param minimumTtcS the least time to collision in seconds, infinite if the gap never closed
/// @param closestM the least gap in metres
public record EncounterOutcome(
    Encounter encounter,
    boolean collision,
    double impactKmh,
    Disengagement disengagement,
    int phantomBrakes,
    int frames,
    double drivenS,
    double minimumTtcS,
    double closestM) {

  /// Returns the slice that it belongs to.
  public Conditions slice() {
    return encounter.conditions();
  }

  /// Tells whether the automated driving was ended by anyone.
  public boolean disengaged() {
    return disengagement != Disengagement.NONE;
  }
}
