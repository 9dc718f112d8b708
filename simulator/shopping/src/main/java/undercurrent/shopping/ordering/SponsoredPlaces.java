package undercurrent.shopping.ordering;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import undercurrent.shopping.Candidate.Source;
import undercurrent.shopping.ScoredCandidate;

/// Places that are sold: they show a sponsored candidate, any of those that are left with equal
/// probability, and no other place does.
///
/// A sponsored candidate came from [SponsoredRetrieval], went through the filter and was scored
/// like any other; the log tells it by its source. A sold place for which none is left is filled
/// like the others.
///
/// @param positions the places, from 1
public record SponsoredPlaces(SortedSet<Integer> positions) {
  /// No place is sold.
  public static final SponsoredPlaces NONE = new SponsoredPlaces(new TreeSet<>());

  /// The purpose of the luck that says which sponsored candidate it is.
  static final int WHICH_SPONSORED = 7;

  private static final int APART = 4;

  /// Checks the places.
  public SponsoredPlaces {
    positions = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(positions));
    if (!positions.isEmpty() && positions.first() < 1) {
      throw new IllegalArgumentException(
          "a sponsored place is a place from 1 on, not " + positions.first());
    }
  }

  /// Returns every fourth place, so many times: 4, 8, 12 …
  public static SponsoredPlaces everyFourth(int count) {
    var positions = new TreeSet<Integer>();
    for (int i = 1; i <= count; i++) {
      positions.add(APART * i);
    }
    return new SponsoredPlaces(positions);
  }

  /// Returns which of the candidates left may stand at a place.
  int[] allowed(List<ScoredCandidate> candidates, int[] left, int position) {
    int count = 0;
    for (int i : left) {
      count += isSponsored(candidates.get(i)) ? 1 : 0;
    }
    if (count == 0) {
      return left;
    }
    boolean isSold = positions.contains(position);
    return Arrays.stream(left).filter(i -> isSponsored(candidates.get(i)) == isSold).toArray();
  }

  /// Tells whether a candidate is there because somebody pays.
  public static boolean isSponsored(ScoredCandidate candidate) {
    return candidate.candidate().source() == Source.SPONSORED;
  }
}
