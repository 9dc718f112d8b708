package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;

/// Ordering by maximal marginal relevance, with exploration.
///
/// Each place takes the candidate with the highest `diversity` trade-off λ·score − (1 − λ)·(share
/// of the places above that show its brand) (after Carbonell and Goldstein, SIGIR 1998, with the
/// mean in place of the maximum); λ = 1 is plain order by score. With probability ε a place takes
/// any candidate that is left instead, all equally likely. The logged propensity of a placement is
/// 1 − ε + ε/n for the best of n that are left, and ε/n for another.
///
/// @param version the version
/// @param relevanceWeight λ, from 0 to 1
/// @param exploration ε, from 0 to 1
/// @param assortment where brands are found
public record DiverseOrdering(
    String version, double relevanceWeight, double exploration, Assortment assortment)
    implements Ordering {
  private static final int WHETHER = 1;
  private static final int WHICH = 2;

  /// Checks both weights.
  public DiverseOrdering {
    if (!(relevanceWeight >= 0 && relevanceWeight <= 1 && exploration >= 0 && exploration <= 1)) {
      throw new IllegalArgumentException(
          "an ordering needs a relevance weight and an exploration from 0 to 1, not "
              + relevanceWeight
              + " and "
              + exploration);
    }
  }

  @Override
  public Answer order(Query query) {
    var left = new ArrayList<>(query.scored());
    var slate = new ArrayList<Placement>(query.length());
    int[] brands = new int[query.length()];
    while (slate.size() < query.length() && !left.isEmpty()) {
      int position = slate.size() + 1;
      int best = best(left, brands, slate.size());
      int chosen =
          query.luck().uniform(WHETHER, position) < exploration
              ? (int) (query.luck().uniform(WHICH, position) * left.size())
              : best;
      double propensity = exploration / left.size() + (chosen == best ? 1 - exploration : 0);
      var placed = left.remove(chosen);
      brands[slate.size()] = assortment.brand(placed.item());
      slate.add(new Placement(position, placed, Math.min(1, propensity)));
    }
    return new Answer(version, slate);
  }

  private int best(List<ScoredCandidate> left, int[] brands, int above) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < left.size(); i++) {
      double value = value(left.get(i), brands, above);
      if (value > highest) {
        highest = value;
        best = i;
      }
    }
    return best;
  }

  private double value(ScoredCandidate candidate, int[] brands, int above) {
    if (relevanceWeight == 1 || above == 0) {
      return relevanceWeight * candidate.score();
    }
    int brand = assortment.brand(candidate.item());
    int same = 0;
    for (int i = 0; i < above; i++) {
      same += brands[i] == brand ? 1 : 0;
    }
    return relevanceWeight * candidate.score() - (1 - relevanceWeight) * same / above;
  }
}
