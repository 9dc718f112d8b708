package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;

/// A small model on top of another: for the rows of a nearby problem it makes a new score out of
/// the score below it and the features; other rows pass as they are.
///
/// It is a logistic regression over the log-odds below and the features, and fits what was below
/// when it was learnt. Over another model it does what it does all the same.
///
/// @param problem the rows that it corrects
/// @param learnt the regression
public record ScoreCorrection(NearbyProblem problem, Classifier learnt) {
  private static final String BELOW = "score_below";
  private static final int FEWEST_ROWS = 100; // of the problem; assumed
  private static final double LEAST = 1e-9;

  /// Learns a correction of what is below; nothing where the problem has too few rows, or none of a
  /// class.
  ///
  /// @param rows logged features, and whether the item was clicked
  /// @param seed what chance in training follows, 0 or more
  public static Optional<ScoreCorrection> learn(
      NearbyProblem problem, Classifier below, LabeledTable rows, long seed) {
    List<String> columns = new ArrayList<>(List.of(BELOW));
    columns.addAll(rows.columns());
    var own = new LabeledTable(columns, rows.labels());
    int clicked = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (problem.isMetBy(rows.row(i))) {
        own.add(withScore(below, rows.row(i)), rows.label(i));
        clicked += rows.label(i);
      }
    }
    return own.size() < FEWEST_ROWS || clicked == 0 || clicked == own.size()
        ? Optional.empty()
        : Optional.of(new ScoreCorrection(problem, LinearTrainer.seeded(seed).train(own)));
  }

  /// Returns a model with the correction on top of it.
  public Classifier over(Classifier below) {
    return row ->
        problem.isMetBy(row)
            ? learnt.probabilities(withScore(below, row))
            : below.probabilities(row);
  }

  private static double[] withScore(Classifier below, double[] row) {
    double[] wider = new double[row.length + 1];
    double[] share = below.probabilities(row);
    wider[0] = StrictMath.log(Math.max(LEAST, share[1]) / Math.max(LEAST, share[0]));
    System.arraycopy(row, 0, wider, 1, row.length);
    return wider;
  }
}
