package undercurrent.shopping.ordering;

import java.util.List;
import undercurrent.shopping.Luck;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;

/// How chance enters an ordering: the probability of each candidate at the next place.
///
/// What is chosen is drawn from the very probabilities that are logged as propensities.
public interface Exploration {

  /// Starts on a slate.
  Choice begin(ShopRequest request, List<ScoredCandidate> candidates);

  /// The choices of one slate, place by place.
  @FunctionalInterface
  interface Choice {
    /// The purpose of the luck that says which candidate it is.
    int WHICH = 2;

    /// Returns the probability of each candidate that is left; they sum to 1.
    ///
    /// @param left the indices of those candidates, 1 or more
    /// @param worth what the place is worth to each of them, in the same order
    double[] probabilities(int[] left, double[] worth);

    /// Draws one of those that are left, by inversion.
    ///
    /// @param probabilities what [#probabilities] returned
    /// @return an index into `probabilities`
    default int draw(double[] worth, double[] probabilities, Luck luck, int position) {
      double uniform = luck.uniform(WHICH, position);
      int last = 0;
      for (int i = 0; i < probabilities.length; i++) {
        if (probabilities[i] > 0) {
          last = i;
          uniform -= probabilities[i];
          if (uniform < 0) {
            return i;
          }
        }
      }
      return last; // rounding left a little over
    }
  }

  /// Returns the index of the greatest number, the first of equals.
  static int best(double[] worth) {
    int best = 0;
    for (int i = 1; i < worth.length; i++) {
      if (worth[i] > worth[best]) {
        best = i;
      }
    }
    return best;
  }
}
