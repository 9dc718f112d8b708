package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Candidate.Source;

/// Oracle: the contract of a source, quotas, and exact search, which recall is measured against.
class RetrievalSourcesTest {
  private static final int DAYS = 56;

  private final RandomStreams streams = new RandomStreams(1, 0);
  private final EmbeddedTrade trade =
      EmbeddedTrade.generate(streams.stream("trade"), new EmbeddedScale(200, 300, 10, DAYS + 28));
  private final LiveTables tables = new LiveTables(trade);

  @BeforeEach
  void trade() {
    trade(0, DAYS);
  }

  private void trade(int from, int to) {
    for (int day = from; day < to; day++) {
      trade.visits(day).forEach(tables::observe);
      tables.endDay();
    }
  }

  private RandomStream stream() {
    return streams.stream("build");
  }

  private static List<Candidate> candidates(MergedRetrieval retrieval, int customer) {
    return retrieval.retrieve(new ShopRequest(customer, customer, DAYS, 600)).candidates();
  }

  @Test
  void theUsualSourcesAreTheUsualComponent() {
    var usual = new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD);
    var made = RetrievalRecipe.exact(RetrievalRecipe.USUAL).over(tables, trade.catalogue());
    for (int customer = 0; customer < 100; customer++) {
      assertThat(candidates(made, customer)).isEqualTo(candidates(usual, customer));
    }
    assertThat(made.version()).isEqualTo("merged-1");
    made.rebuild(DAYS, stream());
    assertThat(made.version()).isEqualTo("merged-2");
  }

  @Test
  void everySourceNamesOtherItemsUpToItsQuota() {
    var retrieval = RetrievalRecipe.exact(RetrievalRecipe.NAMES).over(tables, trade.catalogue());
    retrieval.rebuild(DAYS, stream());
    for (int customer = 0; customer < 60; customer++) {
      int own = tables.purchases().distinct(customer);
      var found = candidates(retrieval, customer);
      assertThat(found).extracting(Candidate::item).doesNotHaveDuplicates();
      assertThat(of(found, Source.OWN_HISTORY)).isEqualTo(Math.min(25, own));
      for (var source :
          List.of(Source.IMPLICIT_FACTORS, Source.SHALLOW_AUTOENCODER, Source.TWO_TOWER)) {
        assertThat(of(found, source)).as("%s", source).isEqualTo(own == 0 ? 0 : 20);
      }
    }
  }

  private static long of(List<Candidate> found, Source source) {
    return found.stream().filter(candidate -> candidate.source() == source).count();
  }

  @Test
  void coOccurrenceIsTheSameWhateverTheSource() {
    var usual = new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD);
    var popular =
        RetrievalRecipe.exact(List.of("recent-popularity")).over(tables, trade.catalogue());
    var expected = new double[300];
    candidates(usual, 3).forEach(one -> expected[one.item()] = one.coOccurrence());
    var both = candidates(popular, 3).stream().filter(one -> expected[one.item()] > 0).toList();
    assertThat(both).isNotEmpty();
    both.forEach(one -> assertThat(one.coOccurrence()).isEqualTo(expected[one.item()]));
  }

  @Test
  void aModelNamesNothingBeforeItsFirstBuildAndNothingForAStranger() {
    var learnt =
        RetrievalRecipe.exact(List.of("implicit-factors", "shallow-autoencoder", "two-tower"))
            .over(tables, trade.catalogue());
    assertThat(candidates(learnt, 0)).isEmpty();
    learnt.rebuild(DAYS, stream());
    assertThat(candidates(learnt, 0)).hasSize(60);
    int stranger =
        IntStream.range(0, 200)
            .filter(u -> tables.purchases().distinct(u) == 0)
            .findFirst()
            .orElseThrow();
    assertThat(candidates(learnt, stranger)).isEmpty();
  }

  @Test
  void anIndexThatIsNotRebuiltNeverNamesWhatIsLaunchedLater() {
    for (String name : List.of("implicit-factors", "two-tower")) {
      var stale = RetrievalRecipe.exact(List.of(name)).over(tables, trade.catalogue());
      stale.rebuild(0, stream());
      trade(DAYS, DAYS + 28);
      long late = 0;
      for (int customer = 0; customer < 200; customer++) {
        late +=
            candidates(stale, customer).stream()
                .filter(one -> tables.assortment().firstDay(one.item()) > 0)
                .count();
      }
      assertThat(late).as(name).isZero();
    }
  }

  @Test
  void recallIsOneForExactSearchAndBelowForOneProbe() {
    var names = List.of("implicit-factors", "two-tower");
    int[] customers = IntStream.range(0, 200).toArray();
    var exact = RetrievalRecipe.exact(names).over(tables, trade.catalogue());
    var one = RetrievalRecipe.approximate(names, 1).over(tables, trade.catalogue());
    assertThat(exact.recall(customers)).isEmpty();
    exact.rebuild(DAYS, stream());
    one.rebuild(DAYS, stream());
    assertThat(exact.recall(customers)).hasValue(1);
    assertThat(one.recall(customers).orElseThrow()).isGreaterThan(0.1).isLessThan(1);
    assertThat(new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD).recall(customers))
        .isEmpty();
  }

  @Test
  void neighboursGrowStaleUntilTheyAreRebuilt() {
    var retrieval = new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD);
    retrieval.rebuild(DAYS, stream());
    for (int customer = 0; customer < 100; customer++) {
      candidates(retrieval, customer);
    }
    assertThat(retrieval.index().recall(1)).isEqualTo(1);
    trade(DAYS, DAYS + 28);
    assertThat(retrieval.index().recall(1)).isLessThan(1);
    retrieval.rebuild(DAYS + 28, stream());
    assertThat(retrieval.index().recall(1)).isEqualTo(1);
  }

  @Test
  void theVersionNamesTheBuildTheSourcesAndTheSearch() {
    var names = List.of("own-history", "two-tower");
    assertThat(RetrievalRecipe.approximate(names, 4).over(tables, trade.catalogue()).version())
        .isEqualTo("merged-1 of own-history+two-tower, approximate-4");
    assertThat(
            RetrievalRecipe.exact(List.of("own-history")).over(tables, trade.catalogue()).version())
        .isEqualTo("merged-1 of own-history");
  }

  @Test
  void theSameStreamsNameTheSameCandidates() {
    var one = RetrievalRecipe.approximate(RetrievalRecipe.NAMES, 3);
    var first = one.over(tables, trade.catalogue());
    var second = one.over(tables, trade.catalogue());
    for (int build = 0; build < 2; build++) {
      first.rebuild(DAYS, stream().substream(build));
      second.rebuild(DAYS, stream().substream(build));
    }
    for (int customer = 0; customer < 50; customer++) {
      assertThat(candidates(first, customer)).isEqualTo(candidates(second, customer));
    }
  }

  @Test
  void aRecipeOfNothingOrOfTheSameTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetrievalRecipe.exact(List.of()))
        .withMessageContaining("retrieval needs sources among [own-history, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetrievalRecipe.exact(List.of("two-tower", "two-tower")))
        .withMessageContaining("each once, not [TWO_TOWER, TWO_TOWER]");
  }
}
