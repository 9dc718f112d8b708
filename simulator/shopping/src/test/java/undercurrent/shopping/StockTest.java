package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;

/// Oracle: with single pieces asked for at random at rate λ and a delivery time L, a stock that is
/// always ordered up to S has Poisson(λL) pieces on order (Palm, 1938), so that the share given from
/// the shelf is P(Poisson(λL) < S), and λL are on order on average (Little).
class StockTest {
  private static final double PER_DAY = 2;
  private static final double LEAD_DAYS = 3;
  private static final int UP_TO = 8;
  private static final int DAYS = 40_000;

  private final Stock stock = new Stock(1);
  private double onOrderDays;
  private long changedAt;

  @Test
  void fillRateAndPiecesOnOrderAreThoseOfTheory() {
    stock.levels(0, UP_TO - 1, UP_TO);
    var simulation = new Simulation();
    var stream = new RandomStreams(11, 0).stream("demand");
    stock.receive(0, stock.order(0));
    simulation.start(
        "customers",
        self -> {
          while (SimTime.inDays(simulation.now()) < DAYS) {
            self.hold(SimTime.hours(24 * stream.nextExponential(1 / PER_DAY)));
            note(simulation);
            stock.take(0, 1);
            int ordered = stock.order(0);
            simulation.schedule(
                SimTime.hours(24 * LEAD_DAYS),
                () -> {
                  note(simulation);
                  stock.receive(0, ordered);
                });
          }
        });
    simulation.run();
    assertThat(stock.fillRate()).isCloseTo(poissonBelow(PER_DAY * LEAD_DAYS, UP_TO), within(0.01));
    double meanOnOrder = onOrderDays / SimTime.inDays(simulation.now());
    assertThat(meanOnOrder).isCloseTo(PER_DAY * LEAD_DAYS, within(0.06));
  }

  private void note(Simulation simulation) {
    onOrderDays += stock.onOrder(0) * SimTime.inDays(simulation.now() - changedAt);
    changedAt = simulation.now();
  }

  private static double poissonBelow(double mean, int bound) {
    double term = Math.exp(-mean);
    double sum = 0;
    for (int k = 0; k < bound; k++) {
      sum += term;
      term *= mean / (k + 1);
    }
    return sum;
  }

  @Test
  void anOrderFillsUpToTheUpperLevelAndIsMadeOnce() {
    stock.levels(0, 10, 50);
    assertThat(stock.order(0)).isEqualTo(50);
    assertThat(stock.order(0)).as("it is on order already").isZero();
    stock.receive(0, 50);
    stock.take(0, 39);
    assertThat(stock.order(0)).as("11 are above s").isZero();
    stock.take(0, 20);
    assertThat(stock.isOut(0)).isTrue();
    assertThat(stock.order(0)).as("50 and 9 that are owed").isEqualTo(59);
    assertThat(stock.fillRate()).isCloseTo(50.0 / 59, within(1e-12));
  }

  @Test
  void levelsThatCannotBeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stock.levels(0, 5, 5))
        .withMessage("levels of stock need 0 <= s < S, not 5 and 5");
  }
}
