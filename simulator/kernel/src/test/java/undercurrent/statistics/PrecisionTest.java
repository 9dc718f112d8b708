package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: the table of Student's t, and the coverage that is known to be lost by stopping when the
/// variance looks small (Law, *Simulation Modeling and Analysis*, section 9.4.1).
class PrecisionTest {

  private static Tally tally(double... values) {
    var tally = new Tally();
    DoubleStream.of(values).forEach(tally::add);
    return tally;
  }

  @Test
  void absolutePrecisionIsReachedWhenHalfTheWidthIsShortEnough() {
    // mean 10, sd 2, half the width t(3) · 2 / √4 = 3.182
    Tally four = tally(10 - Math.sqrt(3), 10 - Math.sqrt(3), 10 + Math.sqrt(3), 10 + Math.sqrt(3));
    assertThat(Precision.absolute(3.19).withLeast(4).isReached(four)).isTrue();
    assertThat(Precision.absolute(3.18).withLeast(4).isReached(four)).isFalse();
    assertThat(Precision.absolute(3.19).withLeast(5).isReached(four)).isFalse();
    // at 90 % t(3) is 2.353
    var ninety = Precision.absolute(2.36).withLeast(2).withLevel(0.9);
    assertThat(ninety.isReached(four)).isTrue();
    assertThat(ninety.estimate(four)).isEqualTo(Estimate.of(four, 0.9));
  }

  @Test
  void relativePrecisionIsAShareOfTheTrueMean() {
    // 0.3182 of the mean seen is γ / (1 + γ) for γ = 0.4667
    Tally four = tally(10 - Math.sqrt(3), 10 - Math.sqrt(3), 10 + Math.sqrt(3), 10 + Math.sqrt(3));
    assertThat(Precision.relative(0.467).withLeast(4).isReached(four)).isTrue();
    assertThat(Precision.relative(0.466).withLeast(4).isReached(four)).isFalse();
    Tally negative = tally(-10 - Math.sqrt(3), -10 - Math.sqrt(3), -10 + Math.sqrt(3));
    negative.add(-10 + Math.sqrt(3));
    assertThat(Precision.relative(0.467).withLeast(4).isReached(negative)).isTrue();
    assertThat(Precision.relative(0.466).withLeast(4).isReached(negative)).isFalse();
  }

  @Test
  void tenReplicationsAreTheLeastUnlessSaidOtherwise() {
    var same = new Tally();
    for (int i = 1; i <= 10; i++) {
      same.add(3);
      assertThat(Precision.relative(0.1).isReached(same)).isEqualTo(i == 10);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"ABSOLUTE, 0.5", "ABSOLUTE, 0.05", "RELATIVE, 0.1", "RELATIVE, 0.01"})
  void theForecastIsTheFirstNumberThatIsEnough(Precision.Kind kind, double width) {
    Tally soFar = tally(9, 11, 10, 12, 8);
    var rule = new Precision(kind, width, 0.95, 2);
    int forecast = rule.forecast(soFar);
    double limit = kind == Precision.Kind.ABSOLUTE ? width : width / (1 + width) * 10;
    assertThat(halfWidth(soFar, forecast)).isLessThanOrEqualTo(limit);
    assertThat(halfWidth(soFar, forecast - 1)).isGreaterThan(limit);
  }

  private static double halfWidth(Tally soFar, int count) {
    return Confidence.reach(0.95, count - 1.0) * soFar.sd() / Math.sqrt(count);
  }

  @Test
  void noNumberIsEnoughForAShareOfNothing() {
    assertThat(Precision.relative(0.1).forecast(tally(-1, 1))).isEqualTo(Integer.MAX_VALUE);
    assertThat(Precision.absolute(1e-12).forecast(tally(-1, 1))).isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest(name = "from {0} replications, relative {1}: {2} to {3}")
  @CsvSource({"10, 0.1, 920, 980", "10, 0.05, 920, 980", "2, 0.1, 860, 920", "3, 0.1, 890, 935"})
  void stoppingCostsCoverageThatAFirstStageOfTenGivesBack(
      int least, double share, int low, int high) {
    int hits = 0;
    for (int run = 0; run < 1_000; run++) {
      RandomStream stream = new RandomStreams(13, run).stream("run");
      var rule = Precision.relative(share).withLeast(least);
      var tally = new Tally();
      while (!rule.isReached(tally)) {
        tally.add(stream.nextNormal(10, 3));
      }
      Estimate estimate = rule.estimate(tally);
      hits += estimate.low() <= 10 && 10 <= estimate.high() ? 1 : 0;
    }
    assertThat(hits).as("of 1,000 runs on seed 13").isBetween(low, high);
  }

  @ParameterizedTest(name = "from {0} replications: {1} to {2}")
  @CsvSource({"10, 870, 930", "2, 800, 880"})
  void skewedOutputCostsMore(int least, int low, int high) {
    int hits = 0;
    for (int run = 0; run < 1_000; run++) {
      RandomStream stream = new RandomStreams(24, run).stream("run");
      var rule = Precision.absolute(2).withLeast(least);
      var tally = new Tally();
      while (!rule.isReached(tally)) {
        tally.add(stream.nextExponential(10));
      }
      Estimate estimate = rule.estimate(tally);
      hits += estimate.low() <= 10 && 10 <= estimate.high() ? 1 : 0;
    }
    assertThat(hits).as("of 1,000 runs on seed 24").isBetween(low, high);
  }

  @Test
  void aPrecisionThatCannotBeReachedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Precision.absolute(0))
        .withMessage(
            "a precision needs a width above 0 and 2 replications or more, not 0.0 and 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Precision.relative(0.1).withLeast(1))
        .withMessage("a precision needs a width above 0 and 2 replications or more, not 0.1 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Precision.relative(0.1).withLevel(1))
        .withMessage("a level of confidence lies between 0 and 1, as 0.95 does, not 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Precision.relative(0.1).forecast(tally(1)))
        .withMessage("a forecast of replications needs 2 values or more, not 1");
  }
}
