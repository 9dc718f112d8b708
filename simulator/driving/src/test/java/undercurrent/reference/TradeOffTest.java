package undercurrent.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.driving.Confirmation;
import undercurrent.reference.BrakingTradeOff.Outcome;
import undercurrent.replication.Replications;

/// Oracle: whoever acts later on a belief brakes less for nothing and collides more; Spearman's
/// rank correlation says how monotone that is.
class TradeOffTest {
  private static final BrakingTradeOff TRADE_OFF = new BrakingTradeOff(6);

  @Test
  void aHigherThresholdTradesPhantomBrakesForCollisions() {
    assertTradeOff(BrakingTradeOff.thresholds(3));
  }

  @Test
  void moreConfirmationTradesPhantomBrakesForCollisions() {
    assertTradeOff(BrakingTradeOff.counts());
  }

  private static void assertTradeOff(List<Confirmation> rules) {
    List<Outcome> outcomes = TRADE_OFF.drive(rules, Replications.onAllCores());
    assertThat(correlation(outcomes, Outcome::collisions))
        .as("%s, seed 6", outcomes)
        .isGreaterThanOrEqualTo(0.8);
    assertThat(correlation(outcomes, Outcome::phantomBrakes))
        .as("%s, seed 6", outcomes)
        .isLessThanOrEqualTo(-0.8);
  }

  /// The rules rise in the number of frames or in the threshold; the other stays.
  private static double correlation(
      List<Outcome> outcomes, java.util.function.ToDoubleFunction<Outcome> reading) {
    return BrakingTradeOff.rankCorrelation(
        outcomes, outcome -> outcome.rule().needed() + outcome.rule().threshold(), reading);
  }
}
