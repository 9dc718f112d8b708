package undercurrent.driving;

/// What the crossings of the lane map have to do with who is met there.
///
/// How often the map has a crossing at hand is a matter of the streets, and stays; where people walk
/// and ride is a matter of the law.
public enum Crossings {
  /// No lane map is on board.
  UNMAPPED(0, 0),
  /// People cross at crossings, and most of them do nothing else near a road (shares assumed).
  KEPT(0.85, 0.08),
  /// People cross where they like, so that a crossing tells nothing; 22 % of what is met are people on
  /// foot or bicycle, so that as many crossings are met as before: 0.22 × 0.85 + 0.78 × 0.08.
  FREE(0.2494, 0.2494);

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
