package undercurrent.trap;

import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;

/// How good a model of clicks is on rows.
///
/// @param points the accuracy in percentage points, at even odds
/// @param logLoss the mean of −ln of the probability given to what came true, in nats
/// @param auc the area under the ROC curve
/// @param bias the mean probability of a click less the share of clicks
record ClickQuality(double points, double logLoss, double auc, double bias) {

  /// Measures a model.
  static ClickQuality of(Classifier model, LabeledTable rows) {
    double[] scores = BinaryQuality.scores(model, rows);
    boolean[] happened = BinaryQuality.happened(rows);
    int right = 0;
    for (int i = 0; i < scores.length; i++) {
      right += scores[i] > 0.5 == happened[i] ? 1 : 0;
    }
    return new ClickQuality(
        100.0 * right / scores.length,
        BinaryQuality.logLoss(scores, happened),
        BinaryQuality.auc(scores, happened),
        BinaryQuality.bias(scores, happened));
  }
}
