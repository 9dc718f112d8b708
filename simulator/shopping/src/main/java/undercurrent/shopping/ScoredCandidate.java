package undercurrent.shopping;

import java.util.Arrays;

/// A candidate with its score and the features from which the score was made.
///
/// @param candidate the candidate
/// @param score how likely a click is; comparable within an answer
/// @param features the request-time features, in the order of [FeatureSnapshot#NAMES]; none where
///   the component looked at none. The array is shared: do not change it
public record ScoredCandidate(Candidate candidate, double score, double[] features) {

  /// Returns the item.
  public int item() {
    return candidate.item();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoredCandidate that
        && candidate.equals(that.candidate)
        && Double.compare(score, that.score) == 0
        && Arrays.equals(features, that.features);
  }

  @Override
  public int hashCode() {
    return 31 * candidate.hashCode() + Arrays.hashCode(features);
  }
}
