package undercurrent.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A small model on top of another: for the rows of a nearby problem it makes new chances out of
/// those below it and the features; other rows pass as they are.
///
/// It is a logistic regression over the log-odds below, of each class against the first, and the
/// features, and fits what was below when it was learnt. Over another model it does what it does all
/// the same.
///
/// @param problem the rows that it corrects
/// @param learnt the regression
public record ScoreCorrection(NearbyProblem problem, Classifier learnt) {
  private static final String BELOW = "score_below";
  private static final int FEWEST_ROWS = 100; // of the problem; assumed
  private static final double LEAST = 1e-9;

  /// Learns a correction of what is below; nothing where the problem has too few rows, or all of them
  /// are of one class.
  ///
  /// @param rows logged features, and the class of each
  /// @param seed what chance in training follows, 0 or more
  public static Optional<ScoreCorrection> learn(
      NearbyProblem problem, Classifier below, LabeledTable rows, long seed) {
    List<String> columns = new ArrayList<>();
    for (int k = 1; k < rows.labels().size(); k++) {
      columns.add(k == 1 ? BELOW : BELOW + "_" + k);
    }
    columns.addAll(rows.columns());
    var own = new LabeledTable(columns, rows.labels());
    var classes = new TreeSet<Integer>();
    for (int i = 0; i < rows.size(); i++) {
      if (problem.isMetBy(rows.row(i))) {
        own.add(withScores(below, rows.row(i)), rows.label(i));
        classes.add(rows.label(i));
      }
    }
    return own.size() < FEWEST_ROWS || classes.size() < 2
        ? Optional.empty()
        : Optional.of(new ScoreCorrection(problem, LinearTrainer.seeded(seed).train(own)));
  }

  /// Returns a model with the correction on top of it.
  public Classifier over(Classifier below) {
    return row ->
        problem.isMetBy(row)
            ? learnt.probabilities(withScores(below, row))
            : below.probabilities(row);
  }

  private static double[] withScores(Classifier below, double[] row) {
    double[] share = below.probabilities(row);
    double[] wider = new double[row.length + share.length - 1];
    for (int k = 1; k < share.length; k++) {
      wider[k - 1] = StrictMath.log(Math.max(LEAST, share[k]) / Math.max(LEAST, share[0]));
    }
    System.arraycopy(row, 0, wider, share.length - 1, row.length);
    return wider;
  }
}
