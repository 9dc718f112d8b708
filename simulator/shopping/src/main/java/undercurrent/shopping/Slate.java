package undercurrent.shopping;

import java.util.List;
import java.util.Map;

/// What was shown in answer to a request, and by which versions.
///
/// @param request the request
/// @param retrieval the version of retrieval
/// @param filtering the version of filtering
/// @param scoring the version of scoring
/// @param ordering the version of ordering
/// @param removed how many candidates each business rule removed
/// @param fellBack whether filtering fell back
/// @param placements what was shown, the top place first
/// @param passed how many candidates each component let through
public record Slate(
    ShopRequest request,
    String retrieval,
    String filtering,
    String scoring,
    String ordering,
    Map<String, Integer> removed,
    boolean fellBack,
    List<Placement> placements,
    Passed passed) {

  /// How many candidates each component gave to the next.
  ///
  /// @param retrieved candidates that were found
  /// @param kept candidates that may be shown, those among them that stepped in
  /// @param scored candidates that have a score
  public record Passed(int retrieved, int kept, int scored) {}

  /// Makes a slate that no components made: what is shown is all there was.
  public Slate(
      ShopRequest request,
      String retrieval,
      String filtering,
      String scoring,
      String ordering,
      Map<String, Integer> removed,
      boolean fellBack,
      List<Placement> placements) {
    this(
        request,
        retrieval,
        filtering,
        scoring,
        ordering,
        removed,
        fellBack,
        placements,
        new Passed(placements.size(), placements.size(), placements.size()));
  }

  /// Returns the same slate as the answer to another request.
  public Slate to(ShopRequest other) {
    return new Slate(
        other, retrieval, filtering, scoring, ordering, removed, fellBack, placements, passed);
  }

  /// Returns whether filtering fell back because of what rules removed, not because retrieval had
  /// found too few.
  public boolean rulesLeftTooFew() {
    return fellBack && removed.values().stream().anyMatch(count -> count > 0);
  }

  /// Returns whether the page did without a component, which something at hand stood in for.
  public boolean isDegraded() {
    return retrieval.equals(PopularityList.VERSION)
        || filtering.equals(PopularityList.VERSION)
        || scoring.equals(Scoring.IDENTITY)
        || ordering.equals(OrderByScore.VERSION);
  }

  /// Returns the items shown, the top place first.
  public int[] items() {
    return placements.stream().mapToInt(Placement::item).toArray();
  }
}
