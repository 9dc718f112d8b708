package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: the published statistics of the real trade, within the tolerances of the report.
class EmbeddedTradeTest {

  private static EmbeddedTrade trade(long seed) {
    return EmbeddedTrade.generate(
        new RandomStreams(seed, 0).stream("trade"), EmbeddedScale.STANDARD);
  }

  @Test
  void comesNearThePublishedStatistics() {
    for (long seed = 1; seed <= 6; seed++) {
      var report = CalibrationReport.of(TradeStatistics.of(trade(seed)));
      assertThat(report.inside()).as("seed %d%n%s", seed, report).isTrue();
    }
  }

  @Test
  void sameSeedSameTrade() {
    var one = trade(3);
    var other = trade(3);
    assertThat(one.catalogue()).isEqualTo(other.catalogue());
    for (int day = 0; day < one.days(); day++) {
      assertThat(one.visits(day)).isEqualTo(other.visits(day));
    }
  }

  @Test
  void anotherSeedGivesAnotherTrade() {
    assertThat(trade(3).visits(1)).isNotEqualTo(trade(4).visits(1));
  }

  @Test
  void sellsNothingBeforeItIsOffered() {
    var trade = trade(5);
    for (int day = 0; day < trade.days(); day++) {
      for (var visit : trade.visits(day)) {
        for (int item : visit.items()) {
          assertThat(trade.catalogue().get(item).firstDay()).isLessThanOrEqualTo(day);
        }
      }
    }
  }

  @Test
  void theSharesOfChoiceOfACustomerAddUpToOne() {
    var trade = trade(5);
    var last = trade.days() - 1;
    for (int customer = 0; customer < 50; customer++) {
      double sum = 0;
      for (var item : trade.catalogue()) {
        sum += trade.taste().share(customer, item.id(), last);
      }
      assertThat(sum).isGreaterThan(0.5).isLessThan(1 + 1e-9);
    }
  }
}
