package undercurrent.shopping.offpolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.random.RandomStream;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;

/// A slate that was shown, with all candidates among which the ordering chose.
///
/// @param request the request
/// @param candidates the candidates, as ordering was given them
/// @param shown the indices of those shown, the top place first
/// @param propensities how likely each was at its place, given the places above
/// @param rewards what came of each
public record LoggedSlate(
    ShopRequest request,
    List<ScoredCandidate> candidates,
    int[] shown,
    double[] propensities,
    double[] rewards) {
  private static final int MOST_SLATES = 1_000_000;

  /// Copies the candidates and checks that every place has all numbers.
  public LoggedSlate {
    candidates = List.copyOf(candidates);
    if (shown.length != propensities.length || shown.length != rewards.length) {
      throw new IllegalArgumentException(
          "a logged slate needs a propensity and a reward a place, not "
              + propensities.length
              + " and "
              + rewards.length
              + " for "
              + shown.length);
    }
  }

  /// Returns the slate of an answer.
  ///
  /// @param reactions what the shopper did, a reaction a placement
  /// @param reward what a reaction is worth
  public static LoggedSlate of(
      ShopRequest request,
      List<ScoredCandidate> candidates,
      List<Placement> placements,
      List<Reaction> reactions,
      ToDoubleFunction<Reaction> reward) {
    return new LoggedSlate(
        request,
        candidates,
        placements.stream().mapToInt(p -> candidates.indexOf(p.scored())).toArray(),
        placements.stream().mapToDouble(Placement::propensity).toArray(),
        reactions.stream().mapToDouble(reward).toArray());
  }

  /// Returns the candidate shown at a place, counted from 0.
  public ScoredCandidate candidate(int place) {
    return candidates.get(shown[place]);
  }

  /// Returns what the slate says about a target, without a model of rewards.
  public SlateEvidence evidence(SlatePolicy target) {
    return new SlateEvidence(places(target, RewardModel.NONE), 0);
  }

  /// Returns what the slate says about a target that can show few different slates, with the
  /// expectation of the model over all of them.
  ///
  /// @throws IllegalArgumentException when there are more than a million
  public SlateEvidence evidence(SlatePolicy target, RewardModel model) {
    int[] budget = {MOST_SLATES};
    return new SlateEvidence(places(target, model), expected(target, model, new int[0], budget));
  }

  /// Returns what the slate says about any target, with the expectation of the model over slates
  /// drawn from it.
  ///
  /// @param draws how many slates are drawn, 1 or more
  public SlateEvidence evidence(
      SlatePolicy target, RewardModel model, int draws, RandomStream stream) {
    double sum = 0;
    for (int i = 0; i < draws; i++) {
      int[] above = new int[0];
      while (above.length < shown.length) {
        int next = draw(target.next(request, candidates, above), stream.nextUniform());
        above = with(above, next);
        sum += model.expected(candidates.get(next), above.length);
      }
    }
    return new SlateEvidence(places(target, model), sum / draws);
  }

  private List<PlaceEvidence> places(SlatePolicy target, RewardModel model) {
    var places = new ArrayList<PlaceEvidence>(shown.length);
    int[] above = new int[0];
    for (int p = 0; p < shown.length; p++) {
      double probability = target.next(request, candidates, above)[shown[p]];
      double predicted = model.expected(candidate(p), p + 1);
      places.add(new PlaceEvidence(propensities[p], probability, rewards[p], predicted));
      above = with(above, shown[p]);
    }
    return places;
  }

  private double expected(SlatePolicy target, RewardModel model, int[] above, int[] budget) {
    if (above.length == shown.length) {
      if (budget[0]-- == 0) {
        throw new IllegalArgumentException(
            "the target can show more than " + MOST_SLATES + " slates: draw from it instead");
      }
      return 0;
    }
    double[] next = target.next(request, candidates, above);
    double sum = 0;
    for (int i = 0; i < next.length; i++) {
      if (next[i] > 0) {
        double here = model.expected(candidates.get(i), above.length + 1);
        sum += next[i] * (here + expected(target, model, with(above, i), budget));
      }
    }
    return sum;
  }

  private static int[] with(int[] above, int next) {
    int[] longer = java.util.Arrays.copyOf(above, above.length + 1);
    longer[above.length] = next;
    return longer;
  }

  private static int draw(double[] probabilities, double uniform) {
    int last = 0;
    double rest = uniform;
    for (int i = 0; i < probabilities.length && rest >= 0; i++) {
      if (probabilities[i] > 0) {
        last = i;
        rest -= probabilities[i];
      }
    }
    return last;
  }
}
