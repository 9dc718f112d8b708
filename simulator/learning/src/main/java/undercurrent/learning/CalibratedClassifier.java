package undercurrent.learning;

import java.util.function.DoubleUnaryOperator;

/// A classifier of two classes whose probabilities were mapped to what happens, on rows that it was
/// not trained on: on its own training rows a model looks better than it is, and so would the map.
///
/// The order of rows stays, but for ties.
///
/// @param raw the classifier as it was trained
/// @param map the probability of the second class for each probability that the raw one gives
public record CalibratedClassifier(Classifier raw, DoubleUnaryOperator map) implements Classifier {
  private static final double LEAST = 1e-12;

  /// Returns a classifier with probabilities mapped by isotonic regression.
  ///
  /// No probability is nearer to 0 or 1 than Laplace's rule of succession has it after that many
  /// rows: some blocks hold only one outcome, and nobody is that sure.
  ///
  /// @param unseen rows that it was not trained on, 1 or more
  public static CalibratedClassifier isotonic(Classifier raw, LabeledTable unseen) {
    var function = Isotonic.of(BinaryQuality.scores(raw, unseen), BinaryQuality.happened(unseen));
    double least = 1 / (unseen.size() + 2.0);
    return new CalibratedClassifier(raw, p -> Math.max(least, Math.min(1 - least, function.at(p))));
  }

  /// Returns a classifier with log-odds mapped by Platt's scaling.
  ///
  /// @param unseen rows that it was not trained on, 1 or more
  public static CalibratedClassifier platt(Classifier raw, LabeledTable unseen) {
    double[] scores = BinaryQuality.scores(raw, unseen);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = logOdds(scores[i]);
    }
    var curve = PlattScaling.of(scores, BinaryQuality.happened(unseen));
    return new CalibratedClassifier(raw, p -> curve.at(logOdds(p)));
  }

  @Override
  public double[] probabilities(double[] row) {
    double probability = map.applyAsDouble(raw.probabilities(row)[1]);
    return new double[] {1 - probability, probability};
  }

  @Override
  public long numbers() {
    return raw.numbers();
  }

  private static double logOdds(double probability) {
    double kept = Math.max(LEAST, Math.min(1 - LEAST, probability));
    return StrictMath.log(kept / (1 - kept));
  }
}
