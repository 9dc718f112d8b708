package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: logarithms by hand, and what a utility is: the log odds of a click.
class ThriftTest {
  private static final Thrift HALF_A_YEAR = new Thrift(100, 50, 0.8, 4);

  @Test
  void itGrowsDayByDayAndThenStays() {
    double dear = 4 * StrictMath.E; // one unit of the logarithm above the usual price
    assertThat(HALF_A_YEAR.cost(dear, 99)).isZero();
    assertThat(HALF_A_YEAR.cost(dear, 100)).isZero();
    assertThat(HALF_A_YEAR.cost(dear, 125)).isCloseTo(0.4, within(1e-12));
    assertThat(HALF_A_YEAR.cost(dear, 150)).isCloseTo(0.8, within(1e-12));
    assertThat(HALF_A_YEAR.cost(dear, 1000)).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void theUsualPriceCostsNothingAndALowOneIsLiked() {
    assertThat(HALF_A_YEAR.cost(4, 200)).isZero();
    assertThat(HALF_A_YEAR.cost(4 / StrictMath.E, 200)).isCloseTo(-0.8, within(1e-12));
  }

  @Test
  void itMovesTheLogOddsOfAClickByThePriceAlone() {
    var stream = new RandomStreams(7, 0).stream("trade");
    var trade = EmbeddedTrade.generate(stream, new EmbeddedScale(100, 200, 10, 60));
    var before = ChoiceModel.of(trade);
    var thrift = Thrift.over(trade.catalogue(), 0, 1, 0.8);
    var after = ChoiceModel.of(trade, thrift);
    double sum = 0;
    for (int item = 0; item < trade.catalogue().size(); item++) {
      double moved = logOdds(after, item) - logOdds(before, item);
      assertThat(moved).isCloseTo(-thrift.cost(trade.price(item, 30), 30), within(1e-9));
      sum += moved;
    }
    assertThat(sum).as("dear and cheap make up for each other").isCloseTo(0, within(1e-6));
  }

  private static double logOdds(ChoiceModel choice, int item) {
    double chance = choice.attraction(3, item, 30);
    return StrictMath.log(chance / (1 - chance));
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Thrift(-1, 50, 0.8, 4)).hasMessageContaining("thrift needs");
    assertThatThrownBy(() -> new Thrift(0, 0, 0.8, 4)).hasMessageContaining("thrift needs");
    assertThatThrownBy(() -> new Thrift(0, 50, -0.1, 4)).hasMessageContaining("thrift needs");
    assertThatThrownBy(() -> new Thrift(0, 50, 0.8, 0)).hasMessageContaining("thrift needs");
  }
}
