package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.lifecycle.Exhibit;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;

/// A test of a challenger on real pages. It lasts as long as was planned and is read once, at the
/// end.
interface LiveTest {

  /// Answers a request as the test wants it.
  ///
  /// @param plain the components in service
  /// @param serve lets a chain answer the request
  Slate answer(
      ShopRequest request, ProductionInference plain, Function<ProductionInference, Slate> serve);

  /// Takes note of what a shopper did with a page; what somebody paid for showing does not count.
  void watch(Slate slate, List<Reaction> reactions);

  /// Tells whether the challenger is better.
  boolean isWon();

  /// Returns what was seen.
  String inWords();

  /// Returns what a page can draw of it; empty where there is nothing to draw.
  Optional<Exhibit> exhibit();
}
