package undercurrent.shopping;

import java.util.OptionalDouble;
import undercurrent.random.RandomStream;

/// Something that names items which a customer may want; [MergedRetrieval] asks several.
///
/// What it answers from is made anew when [#rebuild] is called, and grows stale in between. It sees
/// what the shop has recorded, and neither taste nor choice.
public interface CandidateSource {

  /// Returns the name that its candidates carry.
  Candidate.Source source();

  /// Returns how many items it may name.
  int quota();

  /// Offers items, each with its strength.
  ///
  /// @param taken what other sources named before; it is not offered again
  /// @param best keeps the strongest [#quota] of those offered
  void propose(int customer, TakenItems taken, Selection best);

  /// Makes anew what it answers from.
  ///
  /// @param day the day that begins
  /// @param stream chance for this build alone
  default void rebuild(int day, RandomStream stream) {}

  /// Returns the share of what an exact search among its vectors finds that its own search finds
  /// for these customers; nothing where it searches no vectors.
  ///
  /// @param customers the numbers of the customers
  default OptionalDouble recall(int[] customers) {
    return OptionalDouble.empty();
  }
}
