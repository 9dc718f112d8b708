package undercurrent.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.BasketLine;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Visit;

/// Oracle: figures by hand, in a shop of a hundred items that has sold item 0 six times, items 1 and 2
/// twice, each time together.
class ListQualityTest {
  private final LiveTables tables =
      new LiveTables(
          EmbeddedTrade.generate(
              new RandomStreams(91, 0).stream("trade"), new EmbeddedScale(50, 100, 1, 5)));

  private static Visit visit(int... items) {
    var lines =
        java.util.stream.IntStream.of(items).mapToObj(i -> new BasketLine(i, 1, 2)).toList();
    return new Visit(0, 1, 600, lines);
  }

  private void trade() {
    List.of(visit(0, 1, 2), visit(0, 1, 2), visit(0), visit(0), visit(0), visit(0))
        .forEach(tables::observe);
  }

  @Test
  void whatWasBoughtIsRelevant() {
    var quality = ListQuality.of(new int[] {5, 1, 6, 2}, visit(1, 2, 7), tables);
    assertThat(quality.recall()).as("two of three").isCloseTo(2.0 / 3, within(1e-12));
    assertThat(quality.hit()).isEqualTo(1);
    assertThat(quality.reciprocalRank()).as("the second place").isEqualTo(0.5);
    double ideal = 1 + 1 / (Math.log(3) / Math.log(2)) + 0.5;
    double got = 1 / (Math.log(3) / Math.log(2)) + 1 / (Math.log(5) / Math.log(2));
    assertThat(quality.ndcg()).isCloseTo(got / ideal, within(1e-12));
  }

  @Test
  void noveltyIsTheSelfInformationOfSmoothedShares() {
    trade(); // ten lines, and one more for each of a hundred items
    var quality = ListQuality.of(new int[] {0, 7}, visit(0), tables);
    double bits = (Math.log(110 / 7.0) + Math.log(110)) / Math.log(2);
    assertThat(quality.novelty()).isCloseTo(bits / 2, within(1e-12));
  }

  @Test
  void diversityIsWhatPairsDoNotShare() {
    trade(); // items 1 and 2 met twice in two baskets each: 2 / (√(2·2) + 10)
    assertThat(ListQuality.of(new int[] {1, 2}, visit(1), tables).diversity())
        .isCloseTo(1 - 2 / 12.0, within(1e-12));
    assertThat(ListQuality.of(new int[] {5, 6}, visit(1), tables).diversity()).isEqualTo(1);
  }

  @Test
  void nothingIsGoodAboutAnEmptyList() {
    var quality = ListQuality.of(new int[0], visit(1), tables);
    assertThat(quality).isEqualTo(new ListQuality(0, 0, 0, 0, 0, 0));
  }
}
