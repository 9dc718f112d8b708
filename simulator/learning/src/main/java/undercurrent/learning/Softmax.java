package undercurrent.learning;

/// Turns the scores of classes into probabilities.
final class Softmax {
  private Softmax() {}

  /// Returns e^score of each class over their sum, in place.
  static double[] of(double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = StrictMath.exp(scores[k] - highest);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }
}
