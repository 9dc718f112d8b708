package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: hand calculation. With η = 1 and ten places of equal attraction, place 1 gets 1 / (1 +
/// 1/2 + … + 1/10) = 0.3414 of the clicks.
class ChoiceModelTest {
  private static final double HARMONIC_10 = 2.9289682539682538;

  private final RandomStreams streams = new RandomStreams(7, 0);
  private final EmbeddedTrade trade =
      EmbeddedTrade.generate(streams.stream("trade"), new EmbeddedScale(100, 200, 10, 60));
  private final ChoiceModel choice = ChoiceModel.of(trade);

  @Test
  void aPlaceIsExaminedWithOneOverItsRank() {
    assertThat(choice.examination(1)).isEqualTo(1);
    assertThat(choice.examination(4)).isEqualTo(0.25);
    var half = new ChoiceModel(trade, 0.5, 3.5, 2, 0, Thrift.NONE);
    assertThat(half.examination(4)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void theTopPlaceGetsItsShareOfClicks() {
    var easy =
        new ChoiceModel(trade, 1, -1000, 0, 0, Thrift.NONE); // everything examined is clicked
    var visit = new Visit(0, 5, 600, List.of());
    var placements =
        IntStream.rangeClosed(1, 10)
            .mapToObj(
                place ->
                    new Placement(
                        place,
                        new ScoredCandidate(
                            new Candidate(place, Candidate.Source.OWN_HISTORY, 1, 0),
                            0.5,
                            new double[0]),
                        1))
            .toList();
    var slate = new Slate(ShopRequest.of(1, visit), "", "", "", "", Map.of(), false, placements);
    var stream = streams.stream("clicks");
    int[] clicks = new int[10];
    int all = 0;
    for (int n = 0; n < 20_000; n++) {
      var reactions = easy.react(visit, slate, Luck.next(stream));
      for (int i = 0; i < 10; i++) {
        clicks[i] += reactions.get(i).clicked() ? 1 : 0;
        all += reactions.get(i).clicked() ? 1 : 0;
      }
    }
    assertThat((double) clicks[0] / all).isCloseTo(1 / HARMONIC_10, within(0.006));
    assertThat((double) clicks[9] / all).isCloseTo(0.1 / HARMONIC_10, within(0.004));
  }

  @Test
  void whatTheVisitReallyBoughtCountsAsBought() {
    var visit = new Visit(0, 5, 600, List.of(new BasketLine(3, 2, 1.5)));
    var placement =
        new Placement(
            1,
            new ScoredCandidate(
                new Candidate(3, Candidate.Source.OWN_HISTORY, 1, 0), 0.5, new double[0]),
            1);
    var slate =
        new Slate(ShopRequest.of(1, visit), "", "", "", "", Map.of(), false, List.of(placement));
    var reaction = choice.react(visit, slate, new Luck(1)).getFirst();
    assertThat(reaction.bought()).isTrue();
    assertThat(reaction.onImpulse()).isFalse();
    assertThat(reaction.amount()).isEqualTo(3.0);
  }

  @Test
  void theOracleRanksItsOwnIdealFirst() {
    var oracle = new Oracle(choice);
    var assortment = new Assortment(trade.catalogue());
    int day = trade.days() - 1;
    int[] best =
        IntStream.range(0, 200)
            .filter(item -> assortment.onSale(item, day))
            .boxed()
            .sorted(
                (a, b) -> Double.compare(oracle.relevance(0, b, day), oracle.relevance(0, a, day)))
            .limit(10)
            .mapToInt(Integer::intValue)
            .toArray();
    int[] reversed = IntStream.range(0, 10).map(i -> best[9 - i]).toArray();
    assertThat(oracle.ndcg(0, day, best, assortment)).isCloseTo(1, within(1e-12));
    assertThat(oracle.ndcg(0, day, reversed, assortment)).isLessThan(1);
  }
}
