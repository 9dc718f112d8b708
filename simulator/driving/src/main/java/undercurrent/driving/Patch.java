package undercurrent.driving;

/// A piece of the picture as large as 3 m × 3.6 m at the proposed distance, in 6 × 9 cells from the
/// road upwards, its mean taken off and divided by its deviation.
///
/// @param cells the cells, row by row from the road upwards
/// @param deviation the deviation that was divided by
/// @param mean the mean that was taken off
record Patch(double[] cells, double deviation, double mean) {
  static final int COLUMNS = 6;
  static final int ROWS = 9;
  static final double CELL_WIDTH_M = 0.5;
  private static final double CELL_HEIGHT_M = 0.4;
  private static final double LEAST_DEVIATION = 0.001;

  /// Cuts the patch where the extractor believes the thing to be.
  static Patch around(Proposal proposal, SummedImage image, SensorCalibration calibration) {
    double scale = Camera.FOCAL_PX / proposal.rangeM();
    double foot = foot(proposal, calibration);
    double left = proposal.column() - COLUMNS / 2.0 * CELL_WIDTH_M * scale;
    double[] columns = SummedImage.columns(left, CELL_WIDTH_M * scale, COLUMNS);
    double[] rows = SummedImage.rows(foot, CELL_HEIGHT_M * scale, ROWS);
    double[] cells = new double[COLUMNS * ROWS];
    image.means(columns, rows, cells);
    return normalised(cells);
  }

  /// Returns the row of the picture where the thing is believed to stand.
  static double foot(Proposal proposal, SensorCalibration calibration) {
    return Camera.row(0, proposal.rangeM()) + Camera.FOCAL_PX * calibration.pitchRad();
  }

  double cell(int row, int column) {
    return cells[row * COLUMNS + column];
  }

  private static Patch normalised(double[] cells) {
    double sum = 0;
    double squares = 0;
    for (double cell : cells) {
      sum += cell;
      squares += cell * cell;
    }
    double mean = sum / cells.length;
    double variance = Math.max(0, squares / cells.length - mean * mean);
    double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (cells[i] - mean) / deviation;
    }
    return new Patch(cells, deviation, mean);
  }
}
