package undercurrent.detection;

import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.statistics.Tally;

/// How much more one model loses than another on the same rows, row by row.
///
/// @param mean the mean difference of log-loss, nats a row
/// @param error its standard error
record PairedLosses(double mean, double error) {

  /// Compares two yes-or-no models on rows that neither learnt from.
  static PairedLosses of(Classifier one, Classifier other, LabeledTable rows) {
    boolean[] happened = BinaryQuality.happened(rows);
    double[] more = BinaryQuality.losses(BinaryQuality.scores(one, rows), happened);
    double[] less = BinaryQuality.losses(BinaryQuality.scores(other, rows), happened);
    var difference = new Tally();
    for (int i = 0; i < more.length; i++) {
      difference.add(more[i] - less[i]);
    }
    double variance = difference.count() > 1 ? difference.variance() : 0;
    return new PairedLosses(
        difference.mean(), StrictMath.sqrt(variance / Math.max(1, difference.count())));
  }

  /// Returns the mean of two comparisons on as many rows each, which share none.
  static PairedLosses both(PairedLosses one, PairedLosses other) {
    double squares = one.error * one.error + other.error * other.error;
    return new PairedLosses((one.mean + other.mean) / 2, StrictMath.sqrt(squares) / 2);
  }

  /// Returns the difference in standard errors; 0 when both lose the same everywhere.
  double inErrors() {
    return error > 0 ? mean / error : 0;
  }
}
