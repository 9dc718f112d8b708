package undercurrent.shopping;

import java.util.List;

/// Item-based nearest neighbours (Sarwar et al., WWW 2001): each item of the past names its nearest
/// items, and an item's score is the sum of its similarities to those that name it.
///
/// Similarity is the shrunk cosine of [CoOccurrence]. One instance serves one thread, since
/// neighbours are computed when they are first asked for.
///
/// @param index the neighbours of each item
/// @param items the number of items
public record NearestItems(NeighbourIndex index, int items) implements PreferenceModel {

  /// Trains on the pasts of customers.
  ///
  /// @param pasts the different items of each customer
  /// @param items the number of items
  /// @param neighbours how many items each one names
  /// @param shrink what is added to the denominator of the cosine
  public static NearestItems train(List<int[]> pasts, int items, int neighbours, double shrink) {
    var counts = new CoOccurrence(items, shrink);
    pasts.forEach(counts::add);
    return new NearestItems(new NeighbourIndex(counts, items, neighbours), items);
  }

  @Override
  public double[] scores(int[] past) {
    double[] scores = new double[items];
    for (int own : past) {
      var near = index.of(own);
      for (int i = 0; i < near.size(); i++) {
        scores[near.items()[i]] += near.similarities()[i];
      }
    }
    return scores;
  }
}
