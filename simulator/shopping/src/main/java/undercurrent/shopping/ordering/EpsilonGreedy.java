package undercurrent.shopping.ordering;

import java.util.Arrays;
import java.util.List;
import undercurrent.shopping.Luck;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;

/// ε-greedy exploration: a place takes the best that is left, and with probability ε any of the n
/// that are left instead, all equally likely.
///
/// The probability of the best is 1 − ε + ε/n, that of another ε/n.
///
/// @param share ε, from 0 to 1
public record EpsilonGreedy(double share) implements Exploration {
  private static final int WHETHER = 1;

  /// Checks ε.
  public EpsilonGreedy {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "exploration needs a share of places from 0 to 1, not " + share);
    }
  }

  @Override
  public Choice begin(ShopRequest request, List<ScoredCandidate> candidates) {
    return new Places(share);
  }

  private record Places(double share) implements Choice {
    @Override
    public double[] probabilities(int[] left, double[] worth) {
      double[] probabilities = new double[left.length];
      Arrays.fill(probabilities, share / left.length);
      int best = Exploration.best(worth);
      probabilities[best] = Math.min(1, probabilities[best] + (1 - share));
      return probabilities;
    }

    @Override
    public int draw(double[] worth, double[] probabilities, Luck luck, int position) {
      return luck.uniform(WHETHER, position) < share
          ? (int) (luck.uniform(WHICH, position) * worth.length)
          : Exploration.best(worth);
    }
  }
}
