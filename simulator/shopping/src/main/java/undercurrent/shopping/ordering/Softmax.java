package undercurrent.shopping.ordering;

import java.util.List;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;

/// Softmax exploration: a place takes one of those that are left with probability in proportion to
/// exp(worth / temperature).
///
/// Place by place without replacement this is the model of Plackett (1975) and Luce (1959), and the
/// probabilities are exact. Towards temperature 0 it is greedy; when it is hot, all are alike.
///
/// @param temperature the difference of worth that makes a candidate e times as likely, above 0
public record Softmax(double temperature) implements Exploration {
  /// Checks the temperature.
  public Softmax {
    if (!(temperature > 0 && Double.isFinite(temperature))) {
      throw new IllegalArgumentException(
          "softmax exploration needs a temperature above 0, not " + temperature);
    }
  }

  @Override
  public Choice begin(ShopRequest request, List<ScoredCandidate> candidates) {
    return (left, worth) -> probabilities(worth);
  }

  private double[] probabilities(double[] worth) {
    double highest = worth[Exploration.best(worth)];
    double[] probabilities = new double[worth.length];
    double sum = 0;
    for (int i = 0; i < worth.length; i++) {
      probabilities[i] = StrictMath.exp((worth[i] - highest) / temperature);
      sum += probabilities[i];
    }
    for (int i = 0; i < worth.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }
}
