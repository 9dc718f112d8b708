package undercurrent.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.Filtering;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.Placement;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.Scoring;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;

/// Oracle: a challenger that is no better wins as often as the upper tail of a 95 % interval says,
/// 2.5 times in a hundred; one that is clearly better nearly always; a drafted page holds the items
/// of both lists, and the chances of its places are those of its coins.
class LiveTestTest {
  private static final int PAGES = 300;

  /// A scorer that is told from the one in service by its version alone.
  private static final Scoring CHALLENGER =
      new Scoring() {
        @Override
        public Answer score(Query query) {
          return Scoring.identity().score(query);
        }

        @Override
        public String version() {
          return "challenger";
        }
      };

  private static final Retrieval NOTHING =
      new Retrieval() {
        @Override
        public Answer retrieve(ShopRequest request) {
          return new Answer(version(), List.of());
        }

        @Override
        public String version() {
          return "nothing";
        }
      };

  private static final ProductionInference PLAIN =
      new ProductionInference(
          NOTHING, Filtering.identity(), Scoring.identity(), Ordering.identity());

  private static ShopRequest request(int number) {
    return new ShopRequest(number, number % 97, 1, 600);
  }

  private static Slate slate(ShopRequest request, String scoring, int... items) {
    var placements = new ArrayList<Placement>();
    for (int item : items) {
      var candidate = new Candidate(item, Candidate.Source.RECENT_POPULARITY, 1, 0);
      var scored = new ScoredCandidate(candidate, 0.5, new double[0]);
      placements.add(new Placement(placements.size() + 1, scored, 1));
    }
    return new Slate(request, "a", "b", scoring, "d", Map.of(), false, placements);
  }

  private static Function<ProductionInference, Slate> lists(
      ShopRequest request, int[] plain, int[] other) {
    return chain ->
        chain.scoring().version().equals("challenger")
            ? slate(request, "challenger", other)
            : slate(request, "plain", plain);
  }

  private static double shareWon(double plainClicks, double otherClicks, int trials) {
    int won = 0;
    for (int n = 0; n < trials; n++) {
      var test = new TwoArmTest("trial-" + n, 0.5, CHALLENGER);
      RandomStream luck = new RandomStreams(81, n).stream("clicks");
      for (int page = 0; page < PAGES; page++) {
        var request = new ShopRequest(page, page, 1, 600);
        Slate seen = test.answer(request, PLAIN, lists(request, new int[] {1}, new int[] {2}));
        double share = seen.scoring().equals("challenger") ? otherClicks : plainClicks;
        test.watch(seen, List.of(new Reaction(luck.nextBernoulli(share), false, false, 0)));
      }
      won += test.isWon() ? 1 : 0;
    }
    return (double) won / trials;
  }

  @Test
  void aChallengerThatIsNoBetterWinsByChanceAlone() {
    assertThat(shareWon(0.6, 0.6, 1000)).isBetween(0.01, 0.045);
  }

  @Test
  void aBetterChallengerWins() {
    assertThat(shareWon(0.5, 0.8, 200)).isGreaterThan(0.95);
    assertThat(shareWon(0.8, 0.5, 200)).isZero();
  }

  @Test
  void aCustomerMeetsOneArmAlone() {
    var test = new TwoArmTest("stable", 0.5, CHALLENGER);
    var arms =
        IntStream.range(0, 20)
            .mapToObj(n -> new ShopRequest(n, 7, n, 600))
            .map(r -> test.answer(r, PLAIN, lists(r, new int[] {1}, new int[] {2})).scoring())
            .distinct();
    assertThat(arms).hasSize(1);
  }

  @Test
  void aDraftedPageHoldsTheItemsOfBothLists() {
    var test =
        new InterleavedTest("draft", 1, CHALLENGER, new RandomStreams(82, 0).stream("coins"));
    var request = request(1);
    Slate seen =
        test.answer(request, PLAIN, lists(request, new int[] {1, 2, 3, 4}, new int[] {1, 9, 8, 7}));
    assertThat(seen.items()).hasSize(4).startsWith(1).doesNotHaveDuplicates();
    assertThat(seen.placements().getFirst().propensity())
        .as("both lists put it on top, whoever picks")
        .isEqualTo(1);
    assertThat(seen.placements().get(2).propensity())
        .as("a coin decides between two items")
        .isEqualTo(0.5);
  }

  @Test
  void clicksOnItsItemsAloneMakeAChallengerWin() {
    assertThat(drafted(9).isWon()).as("clicks on what only the challenger shows").isTrue();
    assertThat(drafted(2).isWon()).as("clicks on what only the plain list shows").isFalse();
  }

  private static InterleavedTest drafted(int wanted) {
    var test =
        new InterleavedTest("draft", 1, CHALLENGER, new RandomStreams(83, 0).stream("coins"));
    for (int page = 0; page < PAGES; page++) {
      var request = request(page);
      Slate seen =
          test.answer(
              request, PLAIN, lists(request, new int[] {1, 2, 3, 4}, new int[] {1, 9, 8, 7}));
      var reactions =
          IntStream.of(seen.items())
              .mapToObj(item -> new Reaction(item == wanted, false, false, 0))
              .toList();
      test.watch(seen, reactions);
    }
    return test;
  }
}
