package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Comparator;

/// Plain order by score, as a page can do it alone when ordering does not answer: no diversity, no
/// exploration. Equal scores stay in the order in which they came.
public record OrderByScore() implements Ordering {
  /// What its answers call it.
  public static final String VERSION = "by-score";

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Answer order(Query query) {
    var sorted = new ArrayList<>(query.scored());
    sorted.sort(Comparator.comparingDouble(ScoredCandidate::score).reversed());
    return Ordering.identity()
        .order(new Query(query.request(), sorted, query.length(), query.luck()))
        .as(version());
  }
}
