package undercurrent.shopping.abtest;

import java.util.ArrayList;
import java.util.List;
import undercurrent.random.RandomStream;

/// Two rankings in one slate by team draft (Radlinski, Kurup and Joachims, CIKM 2008): in each round
/// a coin says which ranking picks first, and each picks its best item that is not there yet. Clicks
/// on an item count for the ranking that picked it.
///
/// @param items the slate, the top place first
/// @param ofSecond whether the second ranking picked each
public record TeamDraft(List<Integer> items, List<Boolean> ofSecond) {
  /// Copies both lists.
  public TeamDraft {
    items = List.copyOf(items);
    ofSecond = List.copyOf(ofSecond);
    if (items.size() != ofSecond.size()) {
      throw new IllegalArgumentException(
          "a draft needs a team for every item, not " + ofSecond.size() + " for " + items.size());
    }
  }

  /// Drafts a slate.
  ///
  /// @param first a ranking of items, the best first
  /// @param second another
  /// @param length how many places there are; the slate is shorter when the rankings end
  /// @param coins the coins, one a round
  public static TeamDraft of(
      List<Integer> first, List<Integer> second, int length, RandomStream coins) {
    var items = new ArrayList<Integer>();
    var ofSecond = new ArrayList<Boolean>();
    boolean isOn = true;
    while (items.size() < length && isOn) {
      boolean secondPicks = coins.nextBernoulli(0.5);
      isOn = false;
      for (int turn = 0; turn < 2 && items.size() < length; turn++) {
        var next =
            (secondPicks ? second : first)
                .stream().filter(item -> !items.contains(item)).findFirst();
        if (next.isPresent()) {
          items.add(next.get());
          ofSecond.add(secondPicks);
          isOn = true;
        }
        secondPicks = !secondPicks;
      }
    }
    return new TeamDraft(items, ofSecond);
  }

  /// Returns which ranking a shopper prefers: 1 for the second, −1 for the first, 0 for neither.
  ///
  /// @param clicked whether each place was clicked
  public int preference(boolean[] clicked) {
    int sum = 0;
    for (int i = 0; i < items.size(); i++) {
      sum += clicked[i] ? (ofSecond.get(i) ? 1 : -1) : 0;
    }
    return Integer.signum(sum);
  }
}
