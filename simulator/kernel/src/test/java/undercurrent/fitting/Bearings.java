package undercurrent.fitting;

/// Millions of revolutions before 23 ball bearings failed.
///
/// Lieblein and Zelen (1956), *Statistical investigation of the fatigue life of deep-groove ball
/// bearings*, Journal of Research of the National Bureau of Standards 57, 273–316, as printed by
/// Lawless, *Statistical Models and Methods for Lifetime Data*.
final class Bearings {
  private static final double[] LIVES = {
    17.88, 28.92, 33.00, 41.52, 42.12, 45.60, 48.48, 51.84, 51.96, 54.12, 55.56, 67.80, 68.64,
    68.64, 68.88, 84.12, 93.12, 98.64, 105.12, 105.84, 127.92, 128.04, 173.40
  };

  private Bearings() {}

  static double[] lives() {
    return LIVES.clone();
  }
}
