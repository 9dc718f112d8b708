package undercurrent.driving;

/// What is in the air between a sensor and the road.
///
/// Visibility is the meteorological optical range of Koschmieder (1924): the distance at which two
/// per cent of an object's contrast is left. The other numbers are assumed, and tried together with
/// [Camera] and [Lidar] so that they tell slices apart as a fleet's do.
public enum Weather {
  /// Dry air.
  CLEAR(2000, 0.0005, 0, 1.0, 1.0, 0.85),
  /// Steady rain.
  RAIN(500, 0.004, 0.002, 1.8, 0.70, 0.65),
  /// Fog.
  FOG(110, 0.012, 0.004, 1.0, 0.80, 0.75);

  /// The contrast that is left at the distance of visibility (Koschmieder).
  public static final double CONTRAST_AT_VISIBILITY = 0.02;

  private static final double LOG_CONTRAST_AT_VISIBILITY = StrictMath.log(CONTRAST_AT_VISIBILITY);

  private final double visibilityM;
  private final double lidarExtinctionPerM;
  private final double lidarClutter;
  private final double noiseFactor;
  private final double daylight;
  private final double sky;

  Weather(
      double visibilityM,
      double lidarExtinctionPerM,
      double lidarClutter,
      double noiseFactor,
      double daylight,
      double sky) {
    this.visibilityM = visibilityM;
    this.lidarExtinctionPerM = lidarExtinctionPerM;
    this.lidarClutter = lidarClutter;
    this.noiseFactor = noiseFactor;
    this.daylight = daylight;
    this.sky = sky;
  }

  /// Returns the meteorological optical range in metres (assumed).
  public double visibilityM() {
    return visibilityM;
  }

  /// Returns the share of its contrast that an object keeps over a distance (Koschmieder).
  ///
  /// @param distanceM the distance in metres
  public double contrastKept(double distanceM) {
    return StrictMath.exp(LOG_CONTRAST_AT_VISIBILITY * distanceM / visibilityM);
  }

  /// Returns the share of laser light that is lost over a metre, one way (assumed).
  public double lidarExtinctionPerM() {
    return lidarExtinctionPerM;
  }

  /// Returns the chance that a laser beam returns from a drop instead of a thing (assumed).
  public double lidarClutter() {
    return lidarClutter;
  }

  /// Returns how much louder the camera's noise is than in dry air (assumed).
  public double noiseFactor() {
    return noiseFactor;
  }

  /// Returns the light that falls on things by day, 1 in dry air (assumed).
  public double daylight() {
    return daylight;
  }

  /// Returns the brightness of the sky by day, from 0 to 1 (assumed).
  public double sky() {
    return sky;
  }
}
