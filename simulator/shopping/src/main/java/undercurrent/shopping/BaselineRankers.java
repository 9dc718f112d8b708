package undercurrent.shopping;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.stream.IntStream;
import undercurrent.random.RandomStream;

/// The simple methods that every other one has to beat.
///
/// @param holdout what they learn from
public record BaselineRankers(TemporalHoldout holdout) {

  /// Returns the items that most different customers bought, from a date on.
  public Ranker popularSince(LocalDate from) {
    int[] popularity = holdout.popularitySince(from);
    int[] order = order(popularity);
    return (customer, length, repeats) -> fill(new int[0], order, customer, length, repeats);
  }

  /// Returns the items that most different customers bought.
  public Ranker popular() {
    return popularSince(TradeHistory.FIRST_DAY);
  }

  /// Returns the customer's own items, those with most rows first, the more popular first among
  /// equals; then the most popular ones.
  public Ranker ownFrequency() {
    int[] popularity = holdout.popularitySince(TradeHistory.FIRST_DAY);
    int[] order = order(popularity);
    return (customer, length, repeats) -> {
      var own = new Selection(length);
      for (int item : holdout.history(customer)) {
        own.offer(item, holdout.frequency(customer, item) + popularity[item] / 1e6);
      }
      return fill(repeats ? own.items() : new int[0], order, customer, length, repeats);
    };
  }

  /// Returns training items by chance, other ones for each customer, all equally likely.
  public Ranker random(RandomStream stream) {
    int[] all = IntStream.range(0, holdout.items()).filter(holdout::isTrainItem).toArray();
    return (customer, length, repeats) -> {
      var own = stream.substream(customer);
      int known = repeats ? 0 : holdout.history(customer).size();
      var list = new LinkedHashSet<Integer>();
      while (list.size() < Math.min(length, all.length - known)) {
        int item = all[own.nextInt(all.length)];
        if (repeats || holdout.frequency(customer, item) == 0) {
          list.add(item);
        }
      }
      return list.stream().mapToInt(Integer::intValue).toArray();
    };
  }

  /// Returns the items nearest to the customer's own. Items with no similarity follow in the order
  /// of their codes.
  public Ranker nearestNeighbours(int neighbours, double shrink) {
    var model = NearestItems.train(holdout.pasts(), holdout.items(), neighbours, shrink);
    return new ModelRanker(holdout, model);
  }

  private static int[] order(int[] popularity) {
    var all = new Selection(popularity.length);
    for (int item = 0; item < popularity.length; item++) {
      if (popularity[item] > 0) {
        all.offer(item, popularity[item]);
      }
    }
    return all.items();
  }

  private int[] fill(int[] first, int[] then, int customer, int length, boolean repeats) {
    var list = new LinkedHashSet<Integer>();
    for (int item : first) {
      list.add(item);
    }
    for (int i = 0; i < then.length && list.size() < length; i++) {
      if (repeats || holdout.frequency(customer, then[i]) == 0) {
        list.add(then[i]);
      }
    }
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
