package undercurrent.retail;

import java.util.List;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.ScoredCandidate;

/// An ordering that is only given what scores high enough; a few of the best are shown in any case.
///
/// @param inner what orders them
/// @param threshold the least score
/// @param fewest how many are shown in any case
record ShownAbove(Ordering inner, double threshold, int fewest) implements Ordering {

  @Override
  public Answer order(Query query) {
    List<ScoredCandidate> high =
        query.scored().stream().filter(each -> each.score() >= threshold).toList();
    if (high.size() < fewest) {
      high =
          query.scored().stream()
              .sorted((a, b) -> Double.compare(b.score(), a.score()))
              .limit(fewest)
              .toList();
    }
    return inner.order(new Query(query.request(), high, query.length(), query.luck()));
  }

  @Override
  public String version() {
    return inner.version();
  }
}
