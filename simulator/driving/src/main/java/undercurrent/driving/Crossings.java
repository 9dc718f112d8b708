package undercurrent.driving;

/// What the crossings of the lane map have to do with who is met there.
///
/// How often the map has a crossing at hand is a matter of the streets, and stays; where people walk
/// and ride is a matter of the law.
public enum Crossings {
  /// No lane map is on board.
  UNMAPPED(0, 0),
  /// People cross at crossings, and most of them do nothing else near a road (shares assumed).
  KEPT(0.95, 0.03),
  /// People cross where they like, so that a crossing tells nothing; a quarter of what is met are people on
  /// foot or bicycle, so that as many crossings are met as before: 0.25 × 0.95 + 0.75 × 0.03.
  FREE(0.26, 0.26);

  private final double ofPeople;
  private final double ofOthers;

  Crossings(double ofPeople, double ofOthers) {
    this.ofPeople = ofPeople;
    this.ofOthers = ofOthers;
  }

  /// Returns the chance that the map has a crossing where somebody is met, or nobody.
  public double chance(RoadUser met) {
    return met.isVulnerable() ? ofPeople : ofOthers;
  }
}
