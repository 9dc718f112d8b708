package undercurrent.curation;

import java.util.List;
import undercurrent.curation.EntropyChoice.Rated;
import undercurrent.driving.LoggedFrame;
import undercurrent.learning.Classifier;

/// The frames about which several models disagree: those of the highest entropy of their votes
/// (query by committee, Dagan and Engelson 1995), of equals those of the highest mean entropy.
///
/// @param committee the models, 2 or more, trained on the same rows with other settings or luck
public record DisagreementChoice(List<Classifier> committee) implements FrameChoice {
  private static final double TIE = 1e-3; // so that the mean entropy only decides among equals

  /// Checks that there is somebody to disagree with.
  public DisagreementChoice {
    committee = List.copyOf(committee);
    if (committee.size() < 2) {
      throw new IllegalArgumentException("a committee has 2 members or more");
    }
  }

  @Override
  public List<LoggedFrame> choose(List<LoggedFrame> pool, int budget) {
    return pool.stream()
        .map(frame -> new Rated(frame, disagreement(frame.features())))
        .sorted(Rated.HIGHEST_FIRST)
        .limit(budget)
        .map(Rated::frame)
        .toList();
  }

  private double disagreement(double[] features) {
    double[] votes = new double[0];
    double entropies = 0;
    for (Classifier member : committee) {
      double[] probabilities = member.probabilities(features);
      votes = votes.length == 0 ? new double[probabilities.length] : votes;
      votes[best(probabilities)] += 1.0 / committee.size();
      entropies += EntropyChoice.entropy(probabilities) / committee.size();
    }
    return EntropyChoice.entropy(votes) + TIE * entropies;
  }

  private static int best(double[] probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }
}
