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
  void aShareThatIsCutOffAtItsBoundsHoldsTheTruthAsOften() {
    int whole = 0;
    int cut = 0;
    for (int run = 0; run < 1_000; run++) {
      var stream = new RandomStreams(4, run).stream("shares");
      var tally = new Tally();
      for (int i = 0; i < 4; i++) {
        tally.add(stream.nextUniform() < 0.1 ? 0.4 : 0);
      }
      Estimate estimate = Estimate.of(tally);
      Estimate possible = estimate.within(0, 1);
      assertThat(possible.low()).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(possible.mean());
      assertThat(possible.mean()).isEqualTo(estimate.mean());
      whole += estimate.low() <= 0.04 && 0.04 <= estimate.high() ? 1 : 0;
      cut += possible.low() <= 0.04 && 0.04 <= possible.high() ? 1 : 0;
    }
    assertThat(cut).as("of 1,000 runs on seed 4").isEqualTo(whole);
  }

  @Test
  void whatWasNeverSeenIsNoneAndNotZero() {
    assertThat(Estimate.NONE.isNone()).isTrue();
    assertThat(Estimate.NONE.mean()).isNaN();
    assertThat(Estimate.NONE.excludesZero()).isFalse();
    assertThat(Estimate.NONE.within(0, 1)).isSameAs(Estimate.NONE);
    assertThat(Estimate.NONE.text()).isEqualTo("none (n = 0)");
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, 0, 0, 0));
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

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"0.8, 1.383", "0.9, 1.833", "0.95, 2.262", "0.98, 2.821", "0.99, 3.250"})
  void anyLevelIsThatOfThePublishedTable(double level, double quantile) {
    var values = List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
    double error = Math.sqrt(110 / 12.0 / 10);
    assertThat(Estimate.of(values, level).halfWidth() / error).isCloseTo(quantile, within(6e-4));
  }

  @Test
  void theUsualLevelIsNinetyFivePerCent() {
    var values = List.of(1.0, 4.0, 9.0);
    assertThat(Estimate.of(values)).isEqualTo(Estimate.of(values, 0.95));
  }

  @ParameterizedTest(name = "level {0}")
  @CsvSource({"0.8", "0.9", "0.99"})
  void theIntervalHoldsTheTruthAsOftenAsItsLevelSays(double level) {
    int hits = 0;
    for (int run = 0; run < 1_000; run++) {
      var stream = new RandomStreams(2, run).stream("coverage");
      var tally = new Tally();
      for (int i = 0; i < 10; i++) {
        tally.add(stream.nextNormal(5, 2));
      }
      Estimate estimate = Estimate.of(tally, level);
      hits += estimate.low() <= 5 && 5 <= estimate.high() ? 1 : 0;
    }
    double error = Math.sqrt(level * (1 - level) / 1_000);
    assertThat(hits / 1_000.0).as("seed 2").isCloseTo(level, within(3 * error));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-0.1", "95", "NaN"})
  void aLevelThatIsNoneIsRefused(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(List.of(1.0), level))
        .withMessage("a level of confidence lies between 0 and 1, as 0.95 does, not " + level);
  }

  @Test
  void theRelativeWidthIsAShareOfTheMeansSize() {
    assertThat(new Estimate(10, 9, 11, 5).relativeHalfWidth()).isEqualTo(0.1);
    assertThat(new Estimate(-10, -11, -9, 5).relativeHalfWidth()).isEqualTo(0.1);
    assertThat(new Estimate(0, -1, 1, 5).relativeHalfWidth()).isInfinite();
    assertThat(new Estimate(0, 0, 0, 5).relativeHalfWidth()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.3456 | 11.9222 | 12.769 | 12.35 ± 0.42 (n = 10)",
        "12345.6 | 12222.2 | 12469 | 12350 ± 120 (n = 10)",
        "0.001234 | 0.001134 | 0.001334 | 0.00123 ± 0.00010 (n = 10)",
        "-3 | -3.996 | -2.004 | -3.0 ± 1.0 (n = 10)",
        "12.35 | 11.9 | 13.6 | 12.35 [11.90, 13.60] (n = 10)",
        "4 | 4 | 4 | 4 (n = 10)",
        "0 | 0 | 0 | 0 (n = 10)",
        "1 | -Infinity | 2 | 1.0 [-Infinity, 2.0] (n = 10)"
      })
  void theTextEndsWhereTheWidthEnds(double mean, double low, double high, String text) {
    assertThat(new Estimate(mean, low, high, 10).text()).isEqualTo(text);
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
