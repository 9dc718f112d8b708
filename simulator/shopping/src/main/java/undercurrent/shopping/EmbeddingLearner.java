package undercurrent.shopping;

import java.util.List;
import undercurrent.random.RandomStream;

/// Learns vectors of items and customers from what was bought so far, again and again.
///
/// It may begin where its last model ended, so that it costs less the next time; one instance
/// serves one run.
public interface EmbeddingLearner {

  /// Returns a model of the pasts.
  ///
  /// @param pasts the different items of each customer, in the order of the first purchase; one
  ///   customer or more
  /// @param stream chance for this model alone
  EmbeddingModel learn(List<int[]> pasts, RandomStream stream);
}
