package undercurrent.driving;

/// What a fleet met in one slice.
///
/// @param slice weather and light
/// @param encounters how many encounters
/// @param miles how many miles they stand for
/// @param driverDisengagements how often the driver took over
/// @param systemDisengagements how often the car gave up
/// @param collisions how often there was contact
/// @param phantomBrakes how often the car braked for nothing
public record SliceTally(
    Conditions slice,
    int encounters,
    double miles,
    int driverDisengagements,
    int systemDisengagements,
    int collisions,
    int phantomBrakes) {

  /// Returns the disengagements of both kinds.
  public int disengagements() {
    return driverDisengagements + systemDisengagements;
  }

  /// Returns this tally and another of the same slice, counted together.
  SliceTally plus(SliceTally other) {
    return new SliceTally(
        slice,
        encounters + other.encounters,
        miles + other.miles,
        driverDisengagements + other.driverDisengagements,
        systemDisengagements + other.systemDisengagements,
        collisions + other.collisions,
        phantomBrakes + other.phantomBrakes);
  }

  /// Returns the tally with one more encounter.
  SliceTally plus(EncounterOutcome outcome, double miles) {
    return new SliceTally(
        slice,
        encounters + 1,
        this.miles + miles,
        driverDisengagements + (outcome.disengagement() == Disengagement.DRIVER ? 1 : 0),
        systemDisengagements + (outcome.disengagement() == Disengagement.SYSTEM ? 1 : 0),
        collisions + (outcome.collision() ? 1 : 0),
        phantomBrakes + outcome.phantomBrakes());
  }
}
