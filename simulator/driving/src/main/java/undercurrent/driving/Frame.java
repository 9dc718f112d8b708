package undercurrent.driving;

/// What the sensors deliver at one instant: a grey picture and one range a laser beam, and what the lane
/// map has where they look.
///
/// @param pixels the brightness of each pixel, row by row from the top left, about 0 to 1
/// @param rangesM the range of each beam from left to right in metres, 0 where nothing came back
/// @param atCrossing whether the lane map has a crossing there
/// @param offered what others tell of it, in the order of [OfferedReadings#NAMES]
public record Frame(float[] pixels, float[] rangesM, boolean atCrossing, float[] offered) {

  /// Makes a frame without a lane map, and without what others tell.
  public Frame(float[] pixels, float[] rangesM) {
    this(pixels, rangesM, false, new float[OfferedReadings.NAMES.size()]);
  }

  /// Checks the sizes.
  public Frame {
    if (pixels.length != Camera.WIDTH * Camera.HEIGHT
        || rangesM.length != Lidar.BEAMS
        || offered.length != OfferedReadings.NAMES.size()) {
      throw new IllegalArgumentException(
          "a frame needs "
              + Camera.WIDTH * Camera.HEIGHT
              + " pixels, "
              + Lidar.BEAMS
              + " ranges and "
              + OfferedReadings.NAMES.size()
              + " offered readings, not "
              + pixels.length
              + ", "
              + rangesM.length
              + " and "
              + offered.length);
    }
  }

  /// Returns the brightness of a pixel.
  ///
  /// @param column from 0 at the left
  /// @param row from 0 at the top
  public float pixel(int column, int row) {
    return pixels[row * Camera.WIDTH + column];
  }
}
