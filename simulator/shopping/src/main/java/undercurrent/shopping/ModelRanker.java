package undercurrent.shopping;

/// A preference model as a method that ranks the training items of a hold-out.
///
/// @param holdout what it was trained on
/// @param model the model
public record ModelRanker(TemporalHoldout holdout, PreferenceModel model) implements Ranker {

  @Override
  public int[] rank(int customer, int length, boolean repeats) {
    double[] scores = model.scores(holdout.past(customer));
    var best = new Selection(length);
    for (int item = 0; item < scores.length; item++) {
      boolean allowed = repeats || holdout.frequency(customer, item) == 0;
      if (allowed && holdout.isTrainItem(item)) {
        best.offer(item, scores[item]);
      }
    }
    return best.items();
  }
}
