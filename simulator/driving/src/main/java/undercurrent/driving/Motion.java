package undercurrent.driving;

/// A body that moves along the road.
final class Motion {
  /// The time between two frames, in seconds: 10 Hz.
  static final double STEP_S = 0.1;

  private double speedMps;
  private double accelerationMps2;

  Motion(double speedMps) {
    this.speedMps = speedMps;
  }

  /// Moves on for one step and returns the way in metres; a body that comes to rest stays there.
  double step(double acceleration) {
    accelerationMps2 = acceleration;
    double next = speedMps + acceleration * STEP_S;
    double way =
        next < 0 ? speedMps * speedMps / (-2 * acceleration) : (speedMps + next) / 2 * STEP_S;
    speedMps = Math.max(0, next);
    return way;
  }

  double speedMps() {
    return speedMps;
  }

  double brakingMps2() {
    return -accelerationMps2;
  }
}
