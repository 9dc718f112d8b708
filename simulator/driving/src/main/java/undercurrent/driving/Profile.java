package undercurrent.driving;

/// How the middle of a proposed thing stands out from its flanks, height by height.
///
/// @param contrast the absolute contrast of each step of 0.3 m from the road upwards
/// @param total the sum of the contrasts
/// @param peak the greatest of them
/// @param spreadM the mean distance of contrast from the middle line, in metres
record Profile(double[] contrast, double total, double peak, double spreadM) {
  static final int STEPS = 12;
  private static final double STEP_M = 0.3;
  private static final double STANDS_OUT = 0.4;
  private static final double LITTLE = 1e-3;

  /// Measures where the extractor believes the thing to be.
  static Profile of(Proposal proposal, SummedImage image, SensorCalibration calibration) {
    double scale = Camera.FOCAL_PX / proposal.rangeM();
    double foot = Patch.foot(proposal, calibration);
    double middle = proposal.column();
    double inner = ((proposal.hit() ? proposal.widthM() : 1) / 2 + 0.5) * scale;
    double outer = inner + 0.7 * scale;
    double[] rows = SummedImage.rows(foot, STEP_M * scale, STEPS);
    double[] within = column(image, rows, middle - 0.3 * scale, middle + 0.3 * scale);
    double[] left = column(image, rows, middle - outer, middle - inner);
    double[] right = column(image, rows, middle + inner, middle + outer);
    double total = 0;
    double peak = 0;
    for (int i = 0; i < STEPS; i++) {
      within[i] = Math.abs(within[i] - (left[i] + right[i]) / 2);
      total += within[i];
      peak = Math.max(peak, within[i]);
    }
    return new Profile(within, total + LITTLE, peak, spread(image, middle, foot, scale));
  }

  /// Returns the share of the contrast that a step has.
  double share(int step) {
    return contrast[step] / total;
  }

  /// Returns the height of the highest step that stands out, in metres.
  double heightM() {
    for (int i = STEPS - 1; i >= 0; i--) {
      if (contrast[i] > STANDS_OUT * peak) {
        return (i + 1) * STEP_M;
      }
    }
    return 0;
  }

  /// Returns the mean height of the contrast, in metres.
  double centroidM() {
    double moment = 0;
    for (int i = 0; i < STEPS; i++) {
      moment += contrast[i] * (i + 0.5) * STEP_M;
    }
    return moment / total;
  }

  private static double[] column(SummedImage image, double[] rows, double left, double right) {
    double[] means = new double[STEPS];
    image.means(new double[] {left, right}, rows, means);
    return means;
  }

  private static double spread(SummedImage image, double middle, double foot, double scale) {
    double top = foot - 1.5 * scale;
    double bottom = foot - 0.3 * scale;
    double level =
        (image.mean(middle - 3 * scale, middle - 2 * scale, top, bottom)
                + image.mean(middle + 2 * scale, middle + 3 * scale, top, bottom))
            / 2;
    double[] across = new double[STEPS];
    double left = middle - STEPS / 2 * STEP_M * scale;
    image.means(
        SummedImage.columns(left, STEP_M * scale, STEPS), new double[] {bottom, top}, across);
    double sum = LITTLE;
    double moment = 0;
    for (int i = 0; i < STEPS; i++) {
      double off = Math.abs(across[i] - level);
      sum += off;
      moment += off * Math.abs(i - (STEPS - 1) / 2.0) * STEP_M;
    }
    return moment / sum;
  }
}
