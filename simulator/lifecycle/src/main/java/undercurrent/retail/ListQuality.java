package undercurrent.retail;

import undercurrent.learning.Ranking;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Visit;

/// How good a list was that a visit was shown.
///
/// What was bought in the same visit counts as relevant. Novelty is the mean self-information of
/// what was shown (Zhou et al., PNAS 2010), with shares of the lines of 28 days smoothed by one line
/// for each item; diversity is one minus the mean similarity of the pairs of a list (Ziegler et al.,
/// WWW 2005), with similarity as in co-occurrence.
///
/// @param ndcg NDCG over twenty places at most
/// @param recall the share of what was bought that was shown
/// @param hit 1 where something that was bought was shown, else 0
/// @param reciprocalRank one over the first place that was bought, 0 without any
/// @param novelty in bits
/// @param diversity from 0 to 1
record ListQuality(
    double ndcg,
    double recall,
    double hit,
    double reciprocalRank,
    double novelty,
    double diversity) {
  private static final ListQuality NOTHING = new ListQuality(0, 0, 0, 0, 0, 0);
  private static final int PLACES = 20;
  private static final double LN_2 = StrictMath.log(2);

  /// Judges the items of a list; nothing is good about an empty one.
  static ListQuality of(int[] items, Visit visit, LiveTables tables) {
    int wanted = visit.items().length;
    if (items.length == 0 || wanted == 0) {
      return NOTHING;
    }
    return new ListQuality(
        Ranking.ndcg(items, visit::bought, wanted, PLACES),
        Ranking.recall(items, visit::bought, wanted, PLACES),
        Ranking.hit(items, visit::bought, PLACES),
        Ranking.reciprocalRank(items, visit::bought, PLACES),
        novelty(items, tables),
        diversity(items, tables));
  }

  private static double novelty(int[] items, LiveTables tables) {
    double all = tables.popularity().longTotal() + tables.assortment().size();
    double bits = 0;
    for (int item : items) {
      bits -= StrictMath.log((1 + tables.popularity().longCount(item)) / all) / LN_2;
    }
    return bits / items.length;
  }

  private static double diversity(int[] items, LiveTables tables) {
    double likeness = 0;
    int pairs = 0;
    for (int i = 0; i < items.length; i++) {
      for (int j = 0; j < i; j++) {
        likeness += tables.coOccurrence().similarity(items[i], items[j]);
        pairs++;
      }
    }
    return pairs == 0 ? 1 : 1 - likeness / pairs;
  }
}
