package undercurrent.driving;

/// The model MOBIL of lane changing: a driver changes when it is safe for whoever will be behind,
/// and when what is won in acceleration outweighs what the others lose.
///
/// Kesting, Treiber and Helbing, *General lane-changing model MOBIL for car-following models*,
/// Transportation Research Record 1999 (2007). The accelerations come from a car-following model,
/// such as [CarFollowing].
///
/// @param politeness how much the loss of others weighs, 0 for not at all
/// @param thresholdMps2 the gain that a change must exceed, in m/s²
/// @param safeBrakingMps2 the deceleration that it may force on the new follower, in m/s²
public record LaneChange(double politeness, double thresholdMps2, double safeBrakingMps2) {

  /// What a change does to one driver.
  ///
  /// @param staysMps2 the acceleration if nobody changes, in m/s²
  /// @param changesMps2 the acceleration after the change, in m/s²
  public record Effect(double staysMps2, double changesMps2) {
    /// Nobody is there, or nothing changes.
    public static final Effect NONE = new Effect(0, 0);

    /// Returns what is won, in m/s², negative when something is lost.
    public double gainMps2() {
      return changesMps2 - staysMps2;
    }
  }

  /// Checks that the numbers are 0 or more.
  public LaneChange {
    if (!(politeness >= 0 && thresholdMps2 >= 0 && safeBrakingMps2 >= 0)) {
      throw new IllegalArgumentException(
          "lane changing needs politeness, threshold and safe braking of 0 or more, not "
              + politeness
              + ", "
              + thresholdMps2
              + " and "
              + safeBrakingMps2);
    }
  }

  /// Returns the constants of Farama's HighwayEnv: an egoist who wants 0.2 m/s² and makes nobody
  /// brake harder than 2 m/s².
  public static LaneChange usual() {
    return new LaneChange(0, 0.2, 2);
  }

  /// Tells whether the new follower does not have to brake harder than is safe (equation 2).
  ///
  /// @param newFollowerMps2 the new follower's acceleration after the change, in m/s²
  public boolean isSafe(double newFollowerMps2) {
    return newFollowerMps2 >= -safeBrakingMps2;
  }

  /// Tells whether a change is worth it (equation 3).
  ///
  /// @param own the effect on the driver who changes
  /// @param newFollower the effect on whoever will be behind
  /// @param oldFollower the effect on whoever was behind
  public boolean pays(Effect own, Effect newFollower, Effect oldFollower) {
    double others = newFollower.gainMps2() + oldFollower.gainMps2();
    return own.gainMps2() + politeness * others > thresholdMps2;
  }
}
