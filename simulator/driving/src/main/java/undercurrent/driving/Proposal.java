package undercurrent.driving;

/// Where the extractor believes a thing to be, from the laser alone or else from the picture.
///
/// @param hit whether the laser found it
/// @param column the believed centre in the picture
/// @param rangeM the distance in metres
/// @param count the number of beams that came back from it
record Proposal(boolean hit, double column, double rangeM, int count) {
  /// The distance that is looked at when the laser finds nothing, in metres (assumed).
  static final double DEFAULT_RANGE_M = 35;

  private static final double SAME_THING_M = 1.0;
  private static final double LEAST_WIDTH_M = 0.25;

  /// Returns the nearest cluster of beams that is wide enough for its distance, else the column of
  /// the picture that differs most from its row.
  static Proposal in(float[] ranges, SummedImage image, SensorCalibration calibration) {
    int from = -1;
    int to = -1;
    for (int start = 0; start < ranges.length; ) {
      int end = clusterEnd(ranges, start);
      boolean nearer = from < 0 || ranges[start] < ranges[from];
      if (ranges[start] > 0 && nearer && isWide(end - start, ranges[start])) {
        from = start;
        to = end;
      }
      start = end;
    }
    double shift = Camera.FOCAL_PX * calibration.yawRad();
    if (from < 0) {
      return new Proposal(false, searched(image) + shift, DEFAULT_RANGE_M, 0);
    }
    double range = Math.max(Scene.NEAREST_M, ranges[from] + calibration.rangeM());
    return new Proposal(true, (from + to) / 2.0 + shift, range, to - from);
  }

  /// Returns the width that the beams span, in metres.
  double widthM() {
    return count * rangeM / Camera.FOCAL_PX;
  }

  /// The beam after the last that hit the same thing; one lost beam in between does not part it.
  private static int clusterEnd(float[] ranges, int start) {
    int end = start + 1;
    boolean hit = ranges[start] > 0;
    for (int beam = start + 1; hit && beam < ranges.length && beam <= end + 1; beam++) {
      if (Math.abs(ranges[beam] - ranges[start]) < SAME_THING_M) {
        end = beam + 1;
      }
    }
    return end;
  }

  private static boolean isWide(int beams, double rangeM) {
    return beams >= LEAST_WIDTH_M * Camera.FOCAL_PX / rangeM;
  }

  private static double searched(SummedImage image) {
    int top = (int) Camera.HORIZON_ROW - 1;
    int bottom = top + 4;
    double level = image.meanOfPixels(8, Camera.WIDTH - 8, top, bottom);
    double best = Camera.CENTRE_COLUMN;
    double most = 0;
    for (int column = 14; column < Camera.WIDTH - 15; column++) {
      double contrast = Math.abs(image.meanOfPixels(column, column + 2, top, bottom) - level);
      if (contrast > most) {
        most = contrast;
        best = column + 1;
      }
    }
    return best;
  }
}
