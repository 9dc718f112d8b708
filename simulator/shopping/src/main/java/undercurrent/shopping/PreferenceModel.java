package undercurrent.shopping;

/// A model that turns the items of a customer's past into a score for every item.
///
/// It is asked with the past and not with the customer, so that it serves customers whom it was not
/// trained on, and purchases made since. It does not change after training, so runs may share it.
public interface PreferenceModel {

  /// Returns a score for each item, the higher the more wanted; comparable within an answer.
  ///
  /// @param past the different items that the customer has bought
  double[] scores(int[] past);

  /// Returns the items with the highest scores, the best first and the lowest id first among
  /// equals.
  ///
  /// @param length how many at most
  default int[] best(int[] past, int length) {
    double[] scores = scores(past);
    var best = new Selection(length);
    for (int item = 0; item < scores.length; item++) {
      best.offer(item, scores[item]);
    }
    return best.items();
  }
}
