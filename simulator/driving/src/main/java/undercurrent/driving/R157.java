package undercurrent.driving;

/// What UNECE Regulation 157 asks of a car that keeps its lane by itself (automated lane keeping
/// systems, paragraph 5.2 and annex 4 appendix 3), as numbers.
public final class R157 {
  /// The least gap to the vehicle ahead, in metres.
  public static final double LEAST_GAP_M = 2;

  /// The deceleration of the careful and competent driver, in m/s²: 0.774 g.
  public static final double DRIVER_BRAKING_MPS2 = 0.774 * 9.81;

  /// The time from a perceived risk to the first deceleration, in seconds.
  public static final double DRIVER_DELAY_S = 0.75;

  /// The time in which the risk of a cut-in is perceived, in seconds.
  public static final double DRIVER_PERCEPTION_S = 0.4;

  /// How fast the driver's deceleration grows, in m/s³.
  public static final double DRIVER_JERK_MPS3 = 12.65;

  private static final double AVOIDING_MPS2 = 6;
  private static final double AVOIDING_DELAY_S = 0.35;
  private static final double STEP_S = 0.01;
  private static final double SLOW_MPS = 10 / 3.6;

  private R157() {}

  /// Returns the least time gap to the vehicle ahead, in seconds: 1.0 s below 7.2 km/h, 1.1 s at 10
  /// km/h, 1.6 s at 60 km/h.
  public static double timeGapS(double speedMps) {
    return speedMps >= SLOW_MPS ? 1 + 3.6 * speedMps / 100 : 1 + (Math.max(2, speedMps) - 2) / 7.8;
  }

  /// Tells whether a collision with a vehicle that cuts in has to be avoided: when the time to
  /// collision at the moment of intrusion exceeds what a brake of 6 m/s² after 0.35 s needs.
  ///
  /// @param gapM the gap at the moment of intrusion
  /// @param closingMps the own speed minus that of the other, above 0
  public static boolean mustAvoidCutIn(double gapM, double closingMps) {
    return gapM / closingMps > closingMps / (2 * AVOIDING_MPS2) + AVOIDING_DELAY_S;
  }

  /// Tells whether a careful and competent driver gets away from a vehicle that cuts in: perception,
  /// delay, then a deceleration that grows to its full size.
  ///
  /// @param gapM the gap at the moment of intrusion
  /// @param closingMps the own speed minus that of the other, above 0
  public static boolean driverAvoidsCutIn(double gapM, double closingMps) {
    double gap = gapM;
    double closing = closingMps;
    double braking = 0;
    for (int step = 0; closing > 0 && gap > 0; step++) {
      boolean acts = step * STEP_S >= DRIVER_PERCEPTION_S + DRIVER_DELAY_S;
      double next = acts ? Math.min(DRIVER_BRAKING_MPS2, braking + DRIVER_JERK_MPS3 * STEP_S) : 0;
      double mean = (braking + next) / 2;
      gap -= closing * STEP_S - mean * STEP_S * STEP_S / 2;
      closing -= mean * STEP_S;
      braking = next;
    }
    return gap > 0;
  }
}
