package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.HoldoutScore;
import undercurrent.shopping.Ranker;
import undercurrent.shopping.TemporalHoldout;
import undercurrent.statistics.Estimate;

/// How good a method was, in each of its draws, by both protocols.
///
/// @param newItems without items that the customer bought before
/// @param repeats with them
record MethodScores(List<HoldoutScore> newItems, List<HoldoutScore> repeats) {
  private static final int PLACES = 20;

  /// Trains a method and asks it for every customer.
  static MethodScores of(Method method, TemporalHoldout holdout, long seed) {
    var newItems = new ArrayList<HoldoutScore>();
    var repeats = new ArrayList<HoldoutScore>();
    for (int draw = 0; draw < method.draws(); draw++) {
      var stream = new RandomStreams(seed, draw).stream(method.id());
      Ranker ranker = method.training().train(holdout, stream);
      newItems.add(holdout.evaluate(ranker, false, PLACES));
      repeats.add(holdout.evaluate(ranker, true, PLACES));
    }
    return new MethodScores(newItems, repeats);
  }

  /// Returns a measure of one protocol, with an interval where there are several draws.
  static Estimate estimate(List<HoldoutScore> scores, ToDoubleFunction<HoldoutScore> measure) {
    return Estimate.of(scores.stream().map(measure::applyAsDouble).toList());
  }
}
