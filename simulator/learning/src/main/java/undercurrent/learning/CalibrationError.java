package undercurrent.learning;

/// How far the probabilities of a classifier are from what happens: the expected calibration error,
/// the mean distance between confidence and accuracy over bins of confidence, weighed by their rows.
///
/// Naeini, Cooper and Hauskrecht, *Obtaining well calibrated probabilities using Bayesian binning*
/// (AAAI 2015).
///
/// @param value the error, from 0 (calibrated) to 1
/// @param rows over how many rows
public record CalibrationError(double value, int rows) {
  private static final int BINS = 10;

  /// Returns the error of a classifier on labelled rows; 0 over none.
  public static CalibrationError of(Classifier model, LabeledTable table) {
    double[] confidence = new double[BINS];
    int[] right = new int[BINS];
    int[] count = new int[BINS];
    for (int i = 0; i < table.size(); i++) {
      double[] probabilities = model.probabilities(table.row(i));
      int best = model.mostLikely(table.row(i));
      int bin = Math.min(BINS - 1, (int) (BINS * probabilities[best]));
      confidence[bin] += probabilities[best];
      right[bin] += best == table.label(i) ? 1 : 0;
      count[bin]++;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]);
    }
    return new CalibrationError(table.size() == 0 ? 0 : error / table.size(), table.size());
  }
}
