package undercurrent.shopping.offpolicy;

import java.util.List;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;

/// A way to fill slates whose probabilities can be told: `ComposedOrdering::next` is one.
@FunctionalInterface
public interface SlatePolicy {

  /// Returns the probability of each candidate at the next place, given the places above.
  ///
  /// @param above the indices of the candidates above, the top one first
  double[] next(ShopRequest request, List<ScoredCandidate> candidates, int[] above);
}
