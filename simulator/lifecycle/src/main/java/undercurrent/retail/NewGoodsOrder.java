package undercurrent.retail;

import java.util.List;
import undercurrent.lifecycle.Replication;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.trace.Happening;

/// How often scores put a new good and another one, both found for the same request, into the order in which
/// the shopper likes them: 1 always, a half by chance.
final class NewGoodsOrder {
  private final Assortment range;
  private long right;
  private long pairs;

  NewGoodsOrder(Assortment range) {
    this.range = range;
  }

  /// Adds the candidates of a request.
  ///
  /// @param attractions how much the shopper likes each
  void add(List<ScoredCandidate> scored, double[] attractions, int day) {
    for (int i = 0; i < attractions.length; i++) {
      if (NewGoods.isOne(range, scored.get(i).item(), day)) {
        compare(i, scored, attractions, day);
      }
    }
  }

  private void compare(int newGood, List<ScoredCandidate> scored, double[] attractions, int day) {
    for (int i = 0; i < attractions.length; i++) {
      if (!NewGoods.isOne(range, scored.get(i).item(), day)
          && attractions[i] != attractions[newGood]) {
        boolean isLiked = attractions[newGood] > attractions[i];
        boolean isAhead = scored.get(newGood).score() > scored.get(i).score();
        right += isLiked == isAhead ? 1 : 0;
        pairs++;
      }
    }
  }

  /// Notes what was seen, if anything was.
  void note(Replication run, long cause) {
    if (pairs > 0) {
      double value = (double) right / pairs;
      run.trace().note(new Happening.QualityRead("order", "new-goods", value, pairs), cause);
    }
  }
}
