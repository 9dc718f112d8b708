package undercurrent.testscore;

import java.util.Arrays;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.statistics.Tally;

/// How much a model loses on rows: −ln of the probability that it gave to what was true, in nats.
public final class Losses {
  private static final double LEAST = 1e-9; // a probability of 0 would lose without end

  private Losses() {}

  /// Returns the loss of each row.
  public static double[] of(Classifier model, LabeledTable rows) {
    double[] losses = new double[rows.size()];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = of(model.probabilities(rows.row(i)), rows.label(i));
    }
    return losses;
  }

  private static double of(double[] probabilities, int label) {
    return -StrictMath.log(Math.max(LEAST, probabilities[label]));
  }

  /// Returns how much more one loses than another, row by row.
  public static Tally difference(double[] more, double[] less) {
    var tally = new Tally();
    for (int i = 0; i < more.length; i++) {
      tally.add(more[i] - less[i]);
    }
    return tally;
  }

  /// Returns the standard error of a mean.
  public static double error(Tally tally) {
    return StrictMath.sqrt(tally.variance() / Math.max(1, tally.count()));
  }

  /// Returns a model that knows how often each class occurs, and nothing else.
  public static Classifier sharesOf(LabeledTable rows) {
    double[] shares = new double[rows.labels().size()];
    for (int i = 0; i < rows.size(); i++) {
      shares[rows.label(i)] += 1.0 / rows.size();
    }
    return row -> shares.clone();
  }

  /// Tells whether two models give the same answers to rows, bit by bit.
  public static boolean isSame(Classifier one, Classifier other, LabeledTable rows) {
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.row(i);
      if (!Arrays.equals(one.probabilities(row), other.probabilities(row))) {
        return false;
      }
    }
    return true;
  }
}
