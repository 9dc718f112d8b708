package undercurrent.detection;

import java.util.Arrays;
import java.util.stream.LongStream;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LogLoss;
import undercurrent.statistics.ClusteredMean;

/// How much more one model loses than another on the same rows, row by row.
///
/// @param mean the mean difference of log-loss, nats a row
/// @param error its standard error
record PairedLosses(double mean, double error) {

  /// Compares two models on rows that neither learnt from, each of which counts as
  /// independent of the others.
  static PairedLosses of(Classifier one, Classifier other, LabeledTable rows) {
    return of(one, other, rows, LongStream.range(0, rows.size()).toArray());
  }

  /// Compares two models on rows of pages that neither learnt from.
  ///
  /// @param pages the page of each row; only pages are independent
  static PairedLosses of(Classifier one, Classifier other, LabeledTable rows, long[] pages) {
    double[] more = losses(one, rows);
    double[] less = losses(other, rows);
    double[] differences = new double[more.length];
    for (int i = 0; i < more.length; i++) {
      differences[i] = more[i] - less[i];
    }
    if (differences.length == 0) {
      return new PairedLosses(0, 0);
    }
    double mean = Arrays.stream(differences).average().orElseThrow();
    return new PairedLosses(mean, ClusteredMean.standardError(differences, pages));
  }

  private static double[] losses(Classifier model, LabeledTable rows) {
    if (rows.labels().size() == 2) {
      return BinaryQuality.losses(BinaryQuality.scores(model, rows), BinaryQuality.happened(rows));
    }
    double[] losses = new double[rows.size()];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = LogLoss.of(model, rows.row(i), rows.label(i));
    }
    return losses;
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
