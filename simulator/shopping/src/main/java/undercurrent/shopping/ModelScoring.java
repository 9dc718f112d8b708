package undercurrent.shopping;

import java.util.ArrayList;
import undercurrent.learning.Classifier;

/// Scoring by a classifier over the request-time features; its second class is "clicked".
///
/// @param version the version of the model
/// @param model the model, trained on [FeatureSnapshot#NAMES]
/// @param features where the features come from
public record ModelScoring(String version, Classifier model, FeatureSnapshot features)
    implements Scoring {
  private static final int CLICKED = 1;

  /// Returns the score that serves before the first model: popularity of the last 28 days, and own
  /// purchases first.
  public static ModelScoring beforeTheFirstModel(FeatureSnapshot features) {
    int own = FeatureSnapshot.NAMES.indexOf("own_purchases");
    int popular = FeatureSnapshot.NAMES.indexOf("popularity_28d");
    return new ModelScoring(
        "rule-0",
        row -> {
          double odds = StrictMath.exp(row[own] + row[popular] / 4 - 5);
          return new double[] {1 / (1 + odds), odds / (1 + odds)};
        },
        features);
  }

  @Override
  public Answer score(Query query) {
    var scored = new ArrayList<ScoredCandidate>(query.candidates().size());
    for (var candidate : query.candidates()) {
      double[] row = features.of(query.request(), candidate);
      scored.add(new ScoredCandidate(candidate, model.probabilities(row)[CLICKED], row));
    }
    return new Answer(version, scored);
  }
}
