package undercurrent.driving;

/// The light of a slice: what falls on things, what the sky and the air throw into the camera.
///
/// @param ambient the light from everywhere, 1 on a clear day
/// @param headlight the light of the car's own lamps at distance 0
/// @param sky the brightness of the sky
/// @param air the brightness of an endless layer of air (Koschmieder's airlight)
record Illumination(double ambient, double headlight, double sky, double air) {
  /// The distance over which headlights fall to 1/e, in metres (assumed).
  static final double HEADLIGHT_REACH_M = 35;

  /// Returns the light of a slice; all levels are assumed.
  static Illumination of(Conditions conditions) {
    Weather weather = conditions.weather();
    if (conditions.light() == Light.DAY) {
      return new Illumination(weather.daylight(), 0, weather.sky(), weather.sky());
    }
    double glow = weather == Weather.CLEAR ? 0.03 : 0.08;
    return new Illumination(0.04 * weather.daylight(), 0.8, glow, 1.5 * glow);
  }

  /// Returns the light that falls on a thing at a distance.
  double on(double distanceM) {
    return ambient
        + (headlight > 0 ? headlight * StrictMath.exp(-distanceM / HEADLIGHT_REACH_M) : 0);
  }
}
