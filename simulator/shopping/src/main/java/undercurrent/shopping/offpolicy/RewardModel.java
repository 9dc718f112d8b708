package undercurrent.shopping.offpolicy;

import undercurrent.shopping.ScoredCandidate;

/// What is expected to come of a candidate at a place.
@FunctionalInterface
public interface RewardModel {
  /// Nothing is expected of anything.
  RewardModel NONE = (candidate, position) -> 0;

  /// Returns the expected reward.
  ///
  /// @param position the place, from 1
  double expected(ScoredCandidate candidate, int position);
}
