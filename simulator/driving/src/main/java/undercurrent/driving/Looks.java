package undercurrent.driving;

/// What the road users of a time look like.
///
/// @param rareShare the share of each class that has a rare build
/// @param newShare the share of cyclists who ride the new type of vehicle
/// @param headlightsAlways whether the law has motor vehicles keep their lamps on by day
/// @param crossings where they cross, as the lane map has it
public record Looks(
    double rareShare, double newShare, boolean headlightsAlways, Crossings crossings) {
  /// As a project finds it: three of a hundred are rare (assumed), nothing is new.
  public static final Looks TODAY = new Looks(0.03, 0, false, Crossings.UNMAPPED);

  private static final int STYLE = 30; // the detail of an appearance that decides
  private static final int PLACE = 31; // likewise
  private static final double NEW_AT_MOST = 0.9;

  /// Checks that the shares are shares.
  public Looks {
    if (!(rareShare >= 0 && newShare >= 0 && rareShare + newShare <= 1)) {
      throw new IllegalArgumentException(
          "looks need shares from 0 to 1 that sum to 1 at most, not "
              + rareShare
              + " and "
              + newShare);
    }
  }

  /// Returns these looks with motor vehicles lit by day.
  public Looks withHeadlights() {
    return new Looks(rareShare, newShare, true, crossings);
  }

  /// Returns these looks with a share of cyclists on the new type of vehicle.
  public Looks withNewVehicle(double share) {
    return new Looks(rareShare, Math.min(share, NEW_AT_MOST), headlightsAlways, crossings);
  }

  /// Returns these looks where people cross otherwise.
  public Looks with(Crossings others) {
    return new Looks(rareShare, newShare, headlightsAlways, others);
  }

  /// Returns how somebody looks at this time: the same person, whatever else has changed.
  Appearance of(RoadUser roadUser, Appearance look) {
    double place = look.detail(STYLE);
    boolean isNew = roadUser == RoadUser.CYCLIST && place >= 1 - newShare;
    var style = isNew ? Style.NEW : place < rareShare ? Style.RARE : Style.ORDINARY;
    boolean atCrossing = look.detail(PLACE) < crossings.chance(roadUser);
    return look.styled(style, headlightsAlways && roadUser.isVehicle()).mapped(atCrossing);
  }
}
