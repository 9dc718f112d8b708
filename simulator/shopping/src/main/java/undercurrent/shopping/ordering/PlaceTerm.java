package undercurrent.shopping.ordering;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.CoOccurrence;
import undercurrent.shopping.Placement;
import undercurrent.shopping.ScoredCandidate;

/// A part of what the next place is worth to a candidate; the worth is the sum of its terms, on the
/// scale of scores.
public sealed interface PlaceTerm {

  /// Returns the term for a candidate under the places that are filled already.
  double of(ScoredCandidate candidate, int day, List<Placement> above);

  /// Relevance: weight × score.
  ///
  /// @param weight λ of maximal marginal relevance, 0 or more
  record Relevance(double weight) implements PlaceTerm {
    /// Checks the weight.
    public Relevance {
      checked("relevance", weight);
    }

    @Override
    public double of(ScoredCandidate candidate, int day, List<Placement> above) {
      return weight * candidate.score();
    }
  }

  /// Repetition of brands: −weight × the share of the places above that show the candidate's brand
  /// (after Carbonell and Goldstein, SIGIR 1998, with the mean in place of the maximum).
  ///
  /// @param weight 1 − λ
  record BrandRepetition(double weight, Assortment assortment) implements PlaceTerm {
    /// Checks the weight.
    public BrandRepetition {
      checked("brand repetition", weight);
    }

    @Override
    public double of(ScoredCandidate candidate, int day, List<Placement> above) {
      if (weight == 0 || above.isEmpty()) {
        return 0;
      }
      int brand = assortment.brand(candidate.item());
      int same = 0;
      for (int i = 0; i < above.size(); i++) {
        same += assortment.brand(above.get(i).item()) == brand ? 1 : 0;
      }
      return -(weight * same / above.size());
    }
  }

  /// Likeness to what is above: −weight × the greatest similarity to any place above, which is
  /// maximal marginal relevance as published (Carbonell and Goldstein, SIGIR 1998).
  ///
  /// @param weight 1 − λ
  /// @param similarity how alike two items are, 0 … 1: how often baskets hold both
  record NearestAbove(double weight, CoOccurrence similarity) implements PlaceTerm {
    /// Checks the weight.
    public NearestAbove {
      checked("likeness", weight);
    }

    @Override
    public double of(ScoredCandidate candidate, int day, List<Placement> above) {
      double nearest = 0;
      for (int i = 0; i < above.size(); i++) {
        nearest = Math.max(nearest, similarity.similarity(candidate.item(), above.get(i).item()));
      }
      return -(weight * nearest);
    }
  }

  /// What merchandisers add for brands; below 0 it takes away.
  ///
  /// @param boosts what is added, by number of the brand
  record BrandBoost(SequencedMap<Integer, Double> boosts, Assortment assortment)
      implements PlaceTerm {
    @Override
    public double of(ScoredCandidate candidate, int day, List<Placement> above) {
      return boosts.getOrDefault(assortment.brand(candidate.item()), 0.0);
    }
  }

  /// What merchandisers add for items that were first offered a short while ago.
  ///
  /// @param amount what is added; below 0 it takes away
  /// @param withinDays how many days an item counts as new
  record NewItemBoost(double amount, int withinDays, Assortment assortment) implements PlaceTerm {
    @Override
    public double of(ScoredCandidate candidate, int day, List<Placement> above) {
      return day - assortment.firstDay(candidate.item()) < withinDays ? amount : 0;
    }
  }

  /// Earnings: weight × score × price in pounds, what a place is expected to bring if every click
  /// bought one piece.
  ///
  /// @param weight what a pound counts on the scale of scores, 0 or more
  record Earnings(double weight, Assortment assortment) implements PlaceTerm {
    /// Checks the weight.
    public Earnings {
      checked("earnings", weight);
    }

    @Override
    public double of(ScoredCandidate candidate, int day, List<Placement> above) {
      return weight * candidate.score() * assortment.price(candidate.item());
    }
  }

  private static void checked(String term, double weight) {
    if (!(weight >= 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException(
          "the " + term + " of an ordering needs a weight of 0 or more, not " + weight);
    }
  }
}
