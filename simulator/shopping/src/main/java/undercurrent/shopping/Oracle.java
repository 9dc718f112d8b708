package undercurrent.shopping;

import java.util.Arrays;
import undercurrent.learning.Ranking;

/// The truth about a slate, which only the observer reads: never a component, a role or a detector.
///
/// @param choice the choice model
public record Oracle(ChoiceModel choice) {

  /// Returns the probability that the customer would click the item if the item were examined.
  public double relevance(int customer, int item, int day) {
    return choice.attraction(customer, item, day);
  }

  /// Returns the normalised discounted cumulative gain of items shown, with true relevance as the
  /// gain and the best items on sale as the ideal.
  ///
  /// It looks at every item, so it is for a sample of requests, drawn from a stream of the
  /// observer's own.
  public double ndcg(int customer, int day, int[] items, Assortment assortment) {
    double[] gains =
        Arrays.stream(items).mapToDouble(item -> relevance(customer, item, day)).toArray();
    return Ranking.ndcg(gains, ideal(customer, day, items.length, assortment));
  }

  /// Returns the greatest relevances among the items on sale, in falling order.
  public double[] ideal(int customer, int day, int length, Assortment assortment) {
    var taste = choice.history().taste();
    var best = new Selection(length);
    for (int item = 0; item < assortment.size(); item++) {
      if (assortment.onSale(item, day)) {
        best.offer(item, taste.share(customer, item, day)); // relevance rises with the share
      }
    }
    int[] items = best.items();
    return Arrays.stream(items).mapToDouble(item -> relevance(customer, item, day)).toArray();
  }

  /// Returns the expected number of clicks on a slate of items with given relevances.
  ///
  /// @param relevances those of each place, the top one first
  public double expectedClicks(double[] relevances) {
    double sum = 0;
    for (int i = 0; i < relevances.length; i++) {
      sum += choice.examination(i + 1) * relevances[i];
    }
    return sum;
  }

  /// Returns the expected number of clicks on a slate, outside any visit.
  public double expectedClicks(int customer, int day, int[] items) {
    return expectedClicks(
        Arrays.stream(items).mapToDouble(item -> relevance(customer, item, day)).toArray());
  }
}
