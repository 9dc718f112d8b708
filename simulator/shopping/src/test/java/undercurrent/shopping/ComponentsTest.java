package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.ordering.ComposedOrdering;
import undercurrent.shopping.rules.Rule;
import undercurrent.shopping.rules.RuleColumn;
import undercurrent.shopping.rules.RuleList;
import undercurrent.shopping.rules.RuleOperator;
import undercurrent.shopping.rules.RuleTerm;

/// Oracle: the contract of the chain. Each component can be replaced by its identity, and what the
/// others answer to the same question stays the same; counts are done by hand.
class ComponentsTest {
  private final RandomStreams streams = new RandomStreams(1, 0);
  private final EmbeddedTrade trade =
      EmbeddedTrade.generate(streams.stream("trade"), new EmbeddedScale(200, 300, 10, 60));
  private final LiveTables tables = new LiveTables(trade);
  private final ProductionInference chain = chain();
  private final Luck luck = Luck.next(streams.stream("luck"));

  private ProductionInference chain() {
    var features = new FeatureSnapshot(tables, new Affinity(trade), SignalReading.UNCHANGED);
    return new ProductionInference(
        new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD),
        RuleFiltering.standard(tables),
        ModelScoring.beforeTheFirstModel(features),
        ComposedOrdering.diverse("order-1", 0.9, 0.1, tables.assortment()));
  }

  @BeforeEach
  void trade50Days() {
    for (int day = 0; day < 50; day++) {
      trade.visits(day).forEach(tables::observe);
      tables.endDay();
    }
  }

  private static ShopRequest request(int customer) {
    return new ShopRequest(customer, customer, 50, 600);
  }

  @Test
  void eachComponentCanBeReplacedByItsIdentity() {
    for (int customer = 0; customer < 40; customer++) {
      var request = request(customer);
      for (var other :
          List.of(
              chain,
              chain.with(Retrieval.identity(trade)),
              chain.with(Filtering.identity()),
              chain.with(Scoring.identity()),
              chain.with(Ordering.identity()))) {
        assertThat(other.serve(request, 10, luck).items()).hasSize(10).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void replacingOneLeavesTheAnswersOfTheOthers() {
    var slate = chain.serve(request(3), 10, luck);
    var without = chain.with(Ordering.identity()).serve(request(3), 10, luck);
    assertThat(without.retrieval()).isEqualTo(slate.retrieval());
    assertThat(without.scoring()).isEqualTo(slate.scoring());
    assertThat(without.removed()).isEqualTo(slate.removed());
    assertThat(without.ordering()).isEqualTo("identity");
  }

  @Test
  void retrievalNamesEachItemOnce() {
    for (int customer = 0; customer < 100; customer++) {
      var candidates = chain.retrieval().retrieve(request(customer)).candidates();
      assertThat(candidates).extracting(Candidate::item).doesNotHaveDuplicates();
      assertThat(candidates).hasSizeBetween(10, 65);
    }
  }

  @Test
  void anIndexGivesTheSameNeighboursFromAWarmStartAsFromACold() {
    var warm = new NeighbourIndex(tables.coOccurrence(), 300, 30);
    IntStream.range(0, 300).forEach(warm::of);
    for (int day = 50; day < 60; day++) {
      trade.visits(day).forEach(tables::observe);
    }
    warm.rebuild();
    var cold = new NeighbourIndex(tables.coOccurrence(), 300, 30);
    for (int item = 0; item < 300; item++) {
      assertThat(warm.of(item)).as("item %d", item).isEqualTo(cold.of(item));
    }
  }

  @Test
  void aRuleCountsWhatItRemovedAndTheFirstThatRejectsCounts() {
    var candidates = items(0, 1, 2, 3, 4, 5);
    IntStream.range(0, 6).forEach(item -> tables.assortment().restock(item));
    var rules =
        rules(Rule.remove("recalled", codes(1, 2)), Rule.remove("campaign", codes(2, 3, 4)));
    var answer = rules.filter(new Filtering.Query(request(0), candidates, 2));
    assertThat(answer.removed()).containsEntry("recalled", 2).containsEntry("campaign", 2);
    assertThat(answer.kept()).extracting(Candidate::item).containsExactly(0, 5);
    assertThat(answer.fellBack()).isFalse();
  }

  @Test
  void aRuleThatGivesWayLetsCandidatesBackWhenTooFewAreLeft() {
    for (int times = 0; times < 3; times++) {
      tables.observeShown(0, 1, 49);
      tables.observeShown(0, 2, 49);
    }
    var rules =
        rules(
            Rule.remove(
                    "already-shown", RuleTerm.of(RuleColumn.SHOWN_TIMES, RuleOperator.AT_LEAST, 3))
                .givingWay());
    var enough = rules.filter(new Filtering.Query(request(0), items(0, 1, 2), 1));
    var tooFew = rules.filter(new Filtering.Query(request(0), items(0, 1, 2), 2));
    assertThat(enough.kept()).extracting(Candidate::item).containsExactly(0);
    assertThat(tooFew.kept()).extracting(Candidate::item).containsExactly(0, 1);
    assertThat(tooFew.removed()).containsEntry("already-shown", 2);
    assertThat(tooFew.fellBack()).isTrue();
  }

  @Test
  void popularItemsStepInWhenARuleRemovesAll() {
    var rules = rules(Rule.remove("all", codes(0, 1, 2)));
    var answer = rules.filter(new Filtering.Query(request(0), items(0, 1, 2), 5));
    assertThat(answer.kept()).hasSize(5);
    assertThat(answer.kept()).extracting(Candidate::item).doesNotContain(0, 1, 2);
    assertThat(answer.fellBack()).isTrue();
  }

  @Test
  void propensitiesAreThoseOfTheExploration() {
    var scored =
        IntStream.range(0, 4)
            .mapToObj(i -> new ScoredCandidate(items(i).getFirst(), 1.0 - i / 10.0, new double[0]))
            .toList();
    var ordering = ComposedOrdering.diverse("v", 1, 0.2, tables.assortment());
    int explored = 0;
    var stream = streams.stream("propensities");
    for (int n = 0; n < 20_000; n++) {
      var query = new Ordering.Query(request(0), scored, 1, Luck.next(stream));
      var top = ordering.order(query).placements().getFirst();
      assertThat(top.propensity()).isCloseTo(top.item() == 0 ? 0.85 : 0.05, within(1e-12));
      explored += top.item() == 0 ? 0 : 1;
    }
    assertThat(explored / 20_000.0).isBetween(0.139, 0.161); // 0.15 ± 4.4 standard errors
  }

  @Test
  void aSignalThatItsOwnerShiftsMovesOnlyItsFeature() {
    SignalReading shifted = (signal, raw) -> signal.equals("affinity") ? raw + 5 : raw;
    var affinity = new Affinity(trade);
    var candidate = items(7).getFirst();
    double[] before =
        new FeatureSnapshot(tables, affinity, SignalReading.UNCHANGED).of(request(1), candidate);
    double[] after = new FeatureSnapshot(tables, affinity, shifted).of(request(1), candidate);
    int column = FeatureSnapshot.NAMES.indexOf("affinity");
    assertThat(after[column]).isEqualTo(before[column] + 5);
    after[column] = before[column];
    assertThat(after).isEqualTo(before);
    assertThat(before).hasSize(FeatureSnapshot.NAMES.size());
  }

  private RuleFiltering rules(Rule... rules) {
    return new RuleFiltering("v", new RuleList("test", List.of(rules)), tables);
  }

  private RuleTerm codes(int... items) {
    Object[] codes =
        IntStream.of(items).mapToObj(item -> trade.catalogue().get(item).code()).toArray();
    return RuleTerm.of(RuleColumn.STOCK_CODE, RuleOperator.IN, codes);
  }

  private static List<Candidate> items(int... items) {
    return IntStream.of(items)
        .mapToObj(item -> new Candidate(item, Candidate.Source.OWN_HISTORY, 1, 0))
        .toList();
  }
}
