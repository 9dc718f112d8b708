package undercurrent.driving;

/// The intelligent driver model of car following.
///
/// Treiber, Hennecke and Helbing, *Congested traffic states in empirical observations and
/// microscopic simulations*, Physical Review E 62 (2000). Acceleration, braking, time gap and
/// exponent are the constants of Farama's HighwayEnv; the standing gap is the 2 m of UNECE R157.
///
/// @param desiredMps the speed on a free road, in m/s
/// @param timeGapS the time gap to the car ahead, in seconds
/// @param standingGapM the gap at standstill, bumper to bumper, in metres
/// @param accelerationMps2 the greatest acceleration, in m/s²
/// @param brakingMps2 the comfortable deceleration, in m/s²
/// @param exponent how sharply acceleration falls near the desired speed
/// @param limitMps2 the deceleration that it never exceeds, in m/s²
public record CarFollowing(
    double desiredMps,
    double timeGapS,
    double standingGapM,
    double accelerationMps2,
    double brakingMps2,
    double exponent,
    double limitMps2) {

  /// Checks that the numbers are positive.
  public CarFollowing {
    if (!(desiredMps > 0 && timeGapS > 0 && standingGapM >= 0)
        || !(accelerationMps2 > 0 && brakingMps2 > 0 && exponent > 0 && limitMps2 > 0)) {
      throw new IllegalArgumentException(
          "car following needs positive numbers: "
              + "desired speed, time gap, acceleration, braking, exponent, limit");
    }
  }

  /// Returns the usual constants for a desired speed.
  public static CarFollowing towards(double desiredMps) {
    return new CarFollowing(desiredMps, 1.5, 2, 3, 5, 4, 6);
  }

  /// Returns the acceleration on a free road, in m/s².
  public double free(double speedMps) {
    return accelerationMps2 * (1 - StrictMath.pow(speedMps / desiredMps, exponent));
  }

  /// Returns the acceleration behind a vehicle, in m/s², negative when braking.
  ///
  /// @param speedMps the own speed
  /// @param gapM the gap to the vehicle ahead, bumper to bumper
  /// @param aheadMps the speed of the vehicle ahead
  public double behind(double speedMps, double gapM, double aheadMps) {
    double closing = speedMps * (speedMps - aheadMps);
    double wanted =
        standingGapM
            + Math.max(
                0, speedMps * timeGapS + closing / (2 * Math.sqrt(accelerationMps2 * brakingMps2)));
    double share = wanted / Math.max(0.1, gapM);
    return Math.max(-limitMps2, free(speedMps) - accelerationMps2 * share * share);
  }

  /// Returns the gap at which a car follows another at constant speed, in metres.
  ///
  /// @param speedMps a speed below the desired one
  public double equilibriumGapM(double speedMps) {
    double share = StrictMath.pow(speedMps / desiredMps, exponent);
    return (standingGapM + speedMps * timeGapS) / Math.sqrt(1 - share);
  }
}
