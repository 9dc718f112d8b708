package undercurrent.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Assortment;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.Item;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Oracle: pairs counted by hand. Items 0 and 1 are old on day 100, items 2 and 3 new.
class NewGoodsOrderTest {
  private static final Assortment RANGE =
      new Assortment(List.of(item(0, 0), item(1, 44), item(2, 45), item(3, 100)));

  private final Replication run =
      new Replication(new RandomStreams(4, 0), "retail", new RetailLifecycle(), List.of());

  private static Item item(int id, int firstDay) {
    return new Item(id, "" + id, "", 1, firstDay, 0);
  }

  private static List<ScoredCandidate> scored(double... scores) {
    return IntStream.range(0, scores.length)
        .mapToObj(
            i ->
                new ScoredCandidate(
                    new Candidate(i, Candidate.Source.OWN_HISTORY, 0, 0), scores[i], new double[0]))
        .toList();
  }

  @Test
  void eachNewGoodIsComparedWithEachOther() {
    var order = new NewGoodsOrder(RANGE);
    // liked in the order 1, 2, 0, 3; scored in the order 2, 1, 3, 0
    order.add(scored(0.1, 0.3, 0.4, 0.2), new double[] {0.2, 0.9, 0.5, 0.1}, 100);
    order.note(run, 1);
    // right are 2 ahead of 0 and 1 ahead of 3; 2 and 3 are not compared
    assertThat(run.trace().events())
        .extracting(TraceEvent::what)
        .contains(new Happening.QualityRead("order", "new-goods", 0.5, 4));
  }

  @Test
  void whereNothingIsNewNothingIsNoted() {
    var order = new NewGoodsOrder(RANGE);
    order.add(scored(0.1, 0.3), new double[] {0.2, 0.9}, 200);
    int before = run.trace().events().size();
    order.note(run, 1);
    assertThat(run.trace().events()).hasSize(before);
  }
}
