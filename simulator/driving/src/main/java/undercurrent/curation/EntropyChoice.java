package undercurrent.curation;

import java.util.Comparator;
import java.util.List;
import undercurrent.driving.LoggedFrame;
import undercurrent.learning.Classifier;

/// The frames about which a model is least sure: those of the highest entropy of its answer
/// (uncertainty sampling, Lewis and Gale 1994).
///
/// @param model the model in service
public record EntropyChoice(Classifier model) implements FrameChoice {

  @Override
  public List<LoggedFrame> choose(List<LoggedFrame> pool, int budget) {
    return pool.stream()
        .map(frame -> new Rated(frame, entropy(model.probabilities(frame.features()))))
        .sorted(Rated.HIGHEST_FIRST)
        .limit(budget)
        .map(Rated::frame)
        .toList();
  }

  /// Returns the entropy of probabilities in nats: 0 for certainty, the logarithm of their number
  /// for ignorance.
  static double entropy(double[] probabilities) {
    double entropy = 0;
    for (double probability : probabilities) {
      entropy -= probability > 0 ? probability * StrictMath.log(probability) : 0;
    }
    return entropy;
  }

  /// A frame with its worth; of equals the one with the lower number comes first.
  record Rated(LoggedFrame frame, double worth) {
    static final Comparator<Rated> HIGHEST_FIRST =
        Comparator.comparingDouble(Rated::worth)
            .reversed()
            .thenComparingInt(rated -> rated.frame().id());
  }
}
