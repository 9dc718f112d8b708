package undercurrent.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.Luck;
import undercurrent.shopping.OrderByScore;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.Placement;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;

/// Oracle: ten candidates with the scores 0.0 … 0.9, counted by hand.
class ShownAboveTest {
  private static final List<ScoredCandidate> TEN =
      IntStream.range(0, 10)
          .mapToObj(
              item ->
                  new ScoredCandidate(
                      new Candidate(item, Candidate.Source.RECENT_POPULARITY, 1, 0),
                      item / 10.0,
                      new double[1]))
          .toList();

  private static List<Integer> shown(double threshold, int places) {
    var query = new Ordering.Query(new ShopRequest(1, 2, 3, 4), TEN, places, new Luck(5));
    return new ShownAbove(new OrderByScore(), threshold, 3)
        .order(query).placements().stream().map(Placement::item).toList();
  }

  @Test
  void onlyWhatScoresHighEnoughIsShown() {
    assertThat(shown(0.6, 12)).containsExactly(9, 8, 7, 6);
    assertThat(shown(0.6, 2)).containsExactly(9, 8);
    assertThat(shown(0, 12)).hasSize(10);
  }

  @Test
  void theBestThreeAreShownInAnyCase() {
    assertThat(shown(5, 12)).containsExactly(9, 8, 7);
  }
}
