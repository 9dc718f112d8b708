package undercurrent.shopping.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.Candidate.Source;
import undercurrent.shopping.CoOccurrence;
import undercurrent.shopping.Item;
import undercurrent.shopping.Luck;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;
import undercurrent.statistics.TwoShares;

/// Oracles: the closed form of Plackett and Luce; the closed form of P(B > A) for two Beta
/// distributions; the identity of Horvitz and Thompson, by which 1/propensity of what was chosen
/// averages to the number of candidates; orders worked out by hand.
class OrderingPoliciesTest {
  private static final int SLATES = 40_000;
  private final RandomStreams streams = new RandomStreams(5, 0);
  private final ShopRequest request = new ShopRequest(0, 0, 10, 600);

  private static ScoredCandidate candidate(int item, double score, Source source) {
    return new ScoredCandidate(new Candidate(item, source, 0, 0), score, new double[0]);
  }

  private static List<ScoredCandidate> scored(double... scores) {
    return IntStream.range(0, scores.length)
        .mapToObj(i -> candidate(i, scores[i], Source.OWN_HISTORY))
        .toList();
  }

  private static ComposedOrdering byScore(Exploration exploration) {
    return new ComposedOrdering(
        "v", List.of(new PlaceTerm.Relevance(1)), exploration, SponsoredPlaces.NONE);
  }

  private static Assortment assortment(int... brands) {
    var items = new ArrayList<Item>();
    for (int i = 0; i < brands.length; i++) {
      items.add(new Item(i, "E" + i, "item", i + 1.0, i == 3 ? 9 : 0, brands[i]));
    }
    return new Assortment(items);
  }

  private List<Placement> order(
      Ordering ordering, List<ScoredCandidate> candidates, int length, Luck luck) {
    return ordering.order(new Ordering.Query(request, candidates, length, luck)).placements();
  }

  private List<Integer> items(Ordering ordering, List<ScoredCandidate> candidates) {
    return order(ordering, candidates, candidates.size(), new Luck(1)).stream()
        .map(Placement::item)
        .toList();
  }

  @Test
  void softmaxShowsSlatesAsOftenAsPlackettAndLuceSay() {
    var candidates = scored(0.3, 0.2, 0.1);
    var ordering = byScore(new Softmax(0.1));
    double[] weights = {Math.exp(3), Math.exp(2), Math.exp(1)};
    var seen = new TreeMap<String, Integer>();
    var stream = streams.stream("plackett");
    for (int n = 0; n < SLATES; n++) {
      var slate = order(ordering, candidates, 2, Luck.next(stream));
      double first = weights[slate.get(0).item()];
      double all = weights[0] + weights[1] + weights[2];
      assertThat(slate.get(0).propensity()).isCloseTo(first / all, within(1e-12));
      assertThat(slate.get(1).propensity())
          .isCloseTo(weights[slate.get(1).item()] / (all - first), within(1e-12));
      seen.merge(slate.get(0).item() + "," + slate.get(1).item(), 1, Integer::sum);
    }
    double all = weights[0] + weights[1] + weights[2];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        if (a != b) {
          double expected = weights[a] / all * weights[b] / (all - weights[a]);
          double error = Math.sqrt(expected * (1 - expected) / SLATES);
          assertThat(seen.get(a + "," + b) / (double) SLATES)
              .as("slate %d, %d", a, b)
              .isCloseTo(expected, within(4.4 * error));
        }
      }
    }
  }

  @Test
  void coldSoftmaxIsGreedyAndHotSoftmaxIsChance() {
    var candidates = scored(0.1, 0.3, 0.2);
    assertThat(items(byScore(new Softmax(1e-4)), candidates)).containsExactly(1, 2, 0);
    assertThat(byScore(new Softmax(1e6)).next(request, candidates, new int[0]))
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-6));
  }

  @Test
  void oneOverThePropensityAveragesToTheNumberOfCandidates() {
    var candidates = scored(0.30, 0.28, 0.26, 0.24, 0.22);
    for (var exploration :
        List.of(new EpsilonGreedy(0.4), new Softmax(0.1), new Thompson(ClickCounts.NONE, 5))) {
      var ordering = byScore(exploration);
      var stream = streams.stream("identity " + exploration.getClass().getSimpleName());
      double[] sums = new double[3];
      double[] squares = new double[3];
      for (int n = 0; n < SLATES / 4; n++) {
        var slate = order(ordering, candidates, 3, Luck.next(stream));
        for (int p = 0; p < 3; p++) {
          double inverse = 1 / slate.get(p).propensity();
          sums[p] += inverse;
          squares[p] += inverse * inverse;
        }
      }
      for (int p = 0; p < 3; p++) {
        double n = SLATES / 4.0;
        double mean = sums[p] / n;
        double error = Math.sqrt((squares[p] / n - mean * mean) / n);
        assertThat(mean)
            .as("%s, place %d", exploration, p + 1)
            .isCloseTo(5 - p, within(4.4 * error));
      }
    }
  }

  @Test
  void loggedPropensitiesAreThoseThatTheOrderingTells() {
    var candidates = scored(0.3, 0.25, 0.2, 0.15);
    for (var exploration :
        List.of(new EpsilonGreedy(0.3), new Softmax(0.05), new Thompson(ClickCounts.NONE, 20))) {
      var ordering =
          new ComposedOrdering(
              "v",
              List.of(
                  new PlaceTerm.Relevance(0.7),
                  new PlaceTerm.BrandRepetition(0.3, assortment(0, 0, 1, 1))),
              exploration,
              SponsoredPlaces.NONE);
      for (int n = 0; n < 200; n++) {
        int[] above = new int[0];
        for (var place : order(ordering, candidates, 4, new Luck(n))) {
          double[] next = ordering.next(request, candidates, above);
          assertThat(IntStream.range(0, 4).mapToDouble(i -> next[i]).sum())
              .isCloseTo(1, within(1e-9));
          assertThat(place.propensity()).isEqualTo(next[place.item()]);
          above = IntStream.concat(IntStream.of(above), IntStream.of(place.item())).toArray();
        }
      }
    }
  }

  @Test
  void thompsonTellsWhichOfTwoIsBetterAsTheIntegralDoes() {
    for (var pair :
        List.of(new int[] {3, 20, 5, 22}, new int[] {1, 1, 2, 1}, new int[] {40, 300, 30, 310})) {
      var counts = counts(new double[] {pair[0], pair[2]}, new double[] {pair[1], pair[3]});
      var ordering = byScore(new Thompson(counts, 1e-3)); // next to no prior
      double second = ordering.next(request, scored(0.5, 0.5), new int[0])[1];
      double expected =
          TwoShares.after(pair[0] - 1, pair[0] + pair[1] - 2, pair[2] - 1, pair[2] + pair[3] - 2)
              .chanceSecondIsHigher();
      assertThat(second).isCloseTo(expected, within(2e-3));
    }
  }

  private static ClickCounts counts(double[] alpha, double[] beta) {
    return new ClickCounts() {
      @Override
      public double clicks(int item) {
        return alpha[item];
      }

      @Override
      public double examinations(int item) {
        return alpha[item] + beta[item];
      }
    };
  }

  @Test
  void thompsonOnAlikeCandidatesIsChanceAndWithMuchEvidenceIsGreedy() {
    double[] alike =
        byScore(new Thompson(ClickCounts.NONE, 10))
            .next(request, scored(.1, .1, .1, .1), new int[0]);
    assertThat(alike).containsExactly(new double[] {.25, .25, .25, .25}, within(1e-9));
    double[] known =
        byScore(new Thompson(ClickCounts.NONE, 20_000))
            .next(request, scored(.3, .2, .1), new int[0]);
    assertThat(known[0]).isGreaterThan(0.999);
  }

  @Test
  void diversityBoostsAndEarningsMoveItemsAsWorkedOutByHand() {
    var greedy = new EpsilonGreedy(0);
    var brands = assortment(0, 0, 1, 1);
    var candidates = scored(0.40, 0.39, 0.30, 0.10);
    assertThat(items(ordering(greedy, new PlaceTerm.Relevance(1)), candidates))
        .containsExactly(0, 1, 2, 3);
    // place 2: 0.5·0.39 − 0.5·1 against 0.5·0.30; place 3: 0.5·0.39 − 0.25 against 0.05 − 0.25
    assertThat(
            items(
                ordering(
                    greedy,
                    new PlaceTerm.Relevance(0.5),
                    new PlaceTerm.BrandRepetition(0.5, brands)),
                candidates))
        .containsExactly(0, 2, 1, 3);
    var boost = new TreeMap<Integer, Double>();
    boost.put(1, 0.2); // brand 1: items 2 and 3 get 0.50 and 0.30
    assertThat(
            items(
                ordering(
                    greedy, new PlaceTerm.Relevance(1), new PlaceTerm.BrandBoost(boost, brands)),
                candidates))
        .containsExactly(2, 0, 1, 3);
    // item 3 is a day old on day 10, the others ten
    assertThat(
            items(
                ordering(
                    greedy, new PlaceTerm.Relevance(1), new PlaceTerm.NewItemBoost(0.5, 5, brands)),
                candidates))
        .containsExactly(3, 0, 1, 2);
    // score × price: 0.40, 0.78, 0.90, 0.40
    assertThat(items(ordering(greedy, new PlaceTerm.Earnings(1, brands)), candidates))
        .containsExactly(2, 1, 0, 3);
  }

  private static ComposedOrdering ordering(Exploration exploration, PlaceTerm... terms) {
    return new ComposedOrdering("v", List.of(terms), exploration, SponsoredPlaces.NONE);
  }

  @Test
  void likenessToAnyPlaceAboveCountsByItsGreatest() {
    var together = new CoOccurrence(3, 0);
    together.add(new int[] {0, 1});
    together.add(new int[] {2});
    // cosine of 0 and 1 is 1, of 2 with either 0: 0.5·0.39 − 0.5 against 0.5·0.01
    var ordering =
        ordering(
            new EpsilonGreedy(0),
            new PlaceTerm.Relevance(0.5),
            new PlaceTerm.NearestAbove(0.5, together));
    assertThat(items(ordering, scored(0.40, 0.39, 0.01))).containsExactly(0, 2, 1);
  }

  @Test
  void soldPlacesShowSponsoredItemsAndNoOtherPlaceDoes() {
    var candidates = new ArrayList<ScoredCandidate>();
    for (int i = 0; i < 10; i++) {
      candidates.add(candidate(i, 0.5 - i / 100.0, Source.OWN_HISTORY));
    }
    for (int i = 10; i < 13; i++) {
      candidates.add(candidate(i, 0.9, Source.SPONSORED));
    }
    var ordering =
        new ComposedOrdering(
            "v",
            List.of(new PlaceTerm.Relevance(1)),
            new EpsilonGreedy(0.2),
            SponsoredPlaces.everyFourth(2));
    for (int n = 0; n < 500; n++) {
      for (var place : order(ordering, candidates, 9, new Luck(n))) {
        boolean isSold = place.position() == 4 || place.position() == 8;
        assertThat(place.item() >= 10).as("place %d", place.position()).isEqualTo(isSold);
        if (isSold) {
          assertThat(place.propensity()).isEqualTo(place.position() == 4 ? 1 / 3.0 : 1 / 2.0);
        }
      }
    }
    assertThat(items(ordering, scored(0.2, 0.1, 0.05, 0.01)))
        .as("without sponsored candidates a sold place is filled like the others")
        .hasSize(4);
  }

  @Test
  void sponsoredRetrievalAddsWhatWasNotFoundAnyway() {
    var found =
        new Retrieval() {
          @Override
          public Answer retrieve(ShopRequest asked) {
            return new Answer("r", List.of(new Candidate(7, Source.OWN_HISTORY, 1, 0)));
          }

          @Override
          public String version() {
            return "r";
          }
        };
    var seen = new TreeMap<Integer, Integer>();
    for (int id = 0; id < 60; id++) {
      var candidates =
          new SponsoredRetrieval(found, List.of(5, 6, 7, 8), 2)
              .retrieve(new ShopRequest(id, 0, 1, 1))
              .candidates();
      assertThat(candidates).hasSize(3);
      assertThat(candidates).extracting(Candidate::item).doesNotHaveDuplicates();
      candidates.stream()
          .filter(candidate -> candidate.source() == Source.SPONSORED)
          .forEach(candidate -> seen.merge(candidate.item(), 1, Integer::sum));
    }
    assertThat(seen).containsOnlyKeys(5, 6, 8);
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EpsilonGreedy(1.2))
        .withMessage("exploration needs a share of places from 0 to 1, not 1.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Softmax(0))
        .withMessage("softmax exploration needs a temperature above 0, not 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Thompson(ClickCounts.NONE, 0))
        .withMessage("Thompson sampling needs a prior of more than 0 examinations, not 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlaceTerm.Relevance(-1))
        .withMessage("the relevance of an ordering needs a weight of 0 or more, not -1.0");
  }
}
