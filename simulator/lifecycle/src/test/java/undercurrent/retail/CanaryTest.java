package undercurrent.retail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Scoring;

/// Oracle: a trial of an equal version fails as often as the lower tail of a 95 % interval says, 2.5
/// times in a hundred; one with half the clicks fails nearly always.
class CanaryTest {
  private static final int TRIALS = 2000;
  private static final int REQUESTS = 90;

  private static double failed(double clicksOnTrial, double clicksBeside) {
    int failed = 0;
    for (int n = 0; n < TRIALS; n++) {
      RandomStream stream = new RandomStreams(71, n).stream("trial");
      var canary = new Canary(Scoring.identity(), 0.3, stream);
      for (int customer = 0; customer < REQUESTS; customer++) {
        double mean = canary.serves(customer) ? clicksOnTrial : clicksBeside;
        canary.watch(customer, stream.nextPoisson(mean));
      }
      failed += canary.stays() ? 0 : 1;
    }
    return (double) failed / TRIALS;
  }

  @Test
  void anEqualVersionFailsByChanceAlone() {
    assertThat(failed(1.6, 1.6)).isBetween(0.012, 0.045);
  }

  @Test
  void aBadVersionIsFound() {
    assertThat(failed(0.6, 1.6)).isGreaterThan(0.9);
  }

  @Test
  void aCustomerStaysInOnePart() {
    var canary = new Canary(Scoring.identity(), 0.3, new RandomStreams(72, 0).stream("trial"));
    long served = 0;
    for (int customer = 0; customer < 10_000; customer++) {
      boolean first = canary.serves(customer);
      assertThat(canary.serves(customer)).isEqualTo(first);
      served += first ? 1 : 0;
    }
    assertThat(served).as("a share of 0.3, four standard deviations").isBetween(2817L, 3183L);
  }

  @Test
  void nothingIsSaidWithoutRequests() {
    var canary = new Canary(Scoring.identity(), 0.3, new RandomStreams(73, 0).stream("trial"));
    assertThat(canary.stays()).isTrue();
    assertThat(canary.inWords()).contains("too few");
  }
}
