package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.random.RandomStreams;

/// Oracle: the published table of Student's t (Law, *Simulation Modeling and Analysis*, table T.1),
/// and the coverage that an interval of 95 % promises.
class EstimateTest {

  @ParameterizedTest
  @CsvSource({
    "2, 12.706",
    "3, 4.303",
    "5, 2.776",
    "6, 2.571",
    "11, 2.228",
    "31, 2.042",
    "101, 1.984"
  })
  void theIntervalIsThatOfThePublishedTable(int count, double quantile) {
    var values = new ArrayList<Double>();
    for (int i = 0; i < count; i++) {
      values.add((double) i);
    }
    double sd = Math.sqrt(count * (count + 1) / 12.0); // of 0 … n − 1, with n − 1 below
    Estimate estimate = Estimate.of(values);
    assertThat(estimate.mean()).isCloseTo((count - 1) / 2.0, within(1e-12));
    assertThat(estimate.halfWidth() / (sd / Math.sqrt(count))).isCloseTo(quantile, within(6e-4));
    assertThat(estimate.count()).isEqualTo(count);
  }

  @Test
  void theIntervalHoldsTheTruthInNineteenRunsOfTwenty() {
    int hits = 0;
    for (int run = 0; run < 1_000; run++) {
      var stream = new RandomStreams(1, run).stream("coverage");
      var tally = new Tally();
      for (int i = 0; i < 10; i++) {
        tally.add(stream.nextNormal(5, 2));
      }
      Estimate estimate = Estimate.of(tally);
      hits += estimate.low() <= 5 && 5 <= estimate.high() ? 1 : 0;
    }
    assertThat(hits).as("of 1,000 runs on seed 1").isBetween(920, 980);
  }

  @Test
  void oneReplicationHasNoWidth() {
    Estimate estimate = Estimate.of(List.of(4.0));
    assertThat(estimate).isEqualTo(new Estimate(4, 4, 4, 1));
    assertThat(estimate.halfWidth()).isZero();
  }

  @Test
  void anIntervalMayLieOnOneSideOfZero() {
    assertThat(new Estimate(2, 1, 3, 5).excludesZero()).isTrue();
    assertThat(new Estimate(-2, -3, -1, 5).excludesZero()).isTrue();
    assertThat(new Estimate(0.5, -1, 2, 5).excludesZero()).isFalse();
    assertThat(new Estimate(1, 0, 2, 5).excludesZero()).isFalse();
  }

  @Test
  void anIntervalWithoutItsMeanIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Estimate(5, 1, 2, 3))
        .withMessage("an estimate needs low <= mean <= high of at least 1, not 1.0, 5.0, 2.0 of 3");
  }
}
