package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStreams;

/// Tallies, time averages, quantiles and control charts. Oracle: the two-pass formula, and hand
/// calculation.
class StatisticsTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aTallyAgreesWithTwoPassesEvenFarFromZero(long seed) {
    var stream = new RandomStreams(seed, 0).stream("values");
    double[] values =
        DoubleStream.generate(() -> 1e9 + stream.nextNormal()).limit(10_000).toArray();
    var tally = new Tally();
    Arrays.stream(values).forEach(tally::add);
    double mean = Arrays.stream(values).map(v -> v - 1e9).average().orElseThrow() + 1e9;
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    assertThat(tally.mean()).as("seed %d", seed).isCloseTo(mean, within(2e-14 * mean));
    assertThat(tally.variance()).as("seed %d", seed).isCloseTo(squares / 9_999, within(1e-6));
    assertThat(tally.least()).isEqualTo(Arrays.stream(values).min().orElseThrow());
    assertThat(tally.most()).isEqualTo(Arrays.stream(values).max().orElseThrow());
    assertThat(tally.count()).isEqualTo(10_000);
  }

  @ParameterizedTest(name = "the first {0} of 1,000")
  @ValueSource(ints = {0, 1, 2, 500, 999, 1_000})
  void talliesMergeToTheTallyOfBothSequences(int cut) {
    var stream = new RandomStreams(6, 0).stream("values");
    var whole = new Tally();
    var first = new Tally();
    var second = new Tally();
    for (int i = 0; i < 1_000; i++) {
      double value = 1e9 + stream.nextNormal();
      whole.add(value);
      (i < cut ? first : second).add(value);
    }
    first.merge(second);
    assertThat(first.count()).isEqualTo(1_000);
    assertThat(first.mean()).as("seed 6").isCloseTo(whole.mean(), within(1e-6));
    assertThat(first.variance()).as("seed 6").isCloseTo(whole.variance(), within(1e-6));
    assertThat(first.least()).isEqualTo(whole.least());
    assertThat(first.most()).isEqualTo(whole.most());
    assertThat(second.count()).as("the other stays as it is").isEqualTo(1_000 - cut);
  }

  @Test
  void aTallyMergedWithItselfHasEachNumberTwice() {
    var tally = new Tally();
    tally.add(1);
    tally.add(5);
    tally.merge(tally);
    assertThat(tally.count()).isEqualTo(4);
    assertThat(tally.mean()).isEqualTo(3);
    assertThat(tally.variance()).isCloseTo(16 / 3.0, within(1e-12));
  }

  @Test
  void aTallyOfFewNumbersIsAsOnPaper() {
    var tally = new Tally();
    assertThat(tally.mean()).isZero();
    assertThat(tally.variance()).isZero();
    assertThat(tally.least()).isInfinite();
    tally.add(3);
    assertThat(tally.sd()).isZero();
    tally.add(7);
    assertThat(tally.mean()).isEqualTo(5);
    assertThat(tally.variance()).isEqualTo(8);
    assertThat(tally.sum()).isEqualTo(10);
  }

  @Test
  void aTimeAverageWeighsEachLevelByItsTime() {
    var level = new TimeAverage(10, 2);
    assertThat(level.mean(10)).isEqualTo(2);
    level.record(14, 5); // 2 for 4
    level.record(14, 6); // for no time at all
    level.record(16, 0); // 6 for 2
    assertThat(level.mean(20)).as("(8 + 12 + 0) / 10").isEqualTo(2);
    assertThat(level.mean(30)).isEqualTo(1);
    assertThat(level.level()).isZero();
    assertThat(level.most()).isEqualTo(6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> level.record(15, 1))
        .withMessage("time runs backwards: 15 after 16");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> level.mean(15))
        .withMessage("time runs backwards: 15 after 16");
  }

  @Test
  void quantilesAreThoseOfTypeSeven() {
    var quantiles = new Quantiles();
    assertThat(quantiles.at(0.5)).isZero();
    List.of(40.0, 10.0, 20.0, 30.0).forEach(quantiles::add);
    assertThat(quantiles.at(0)).isEqualTo(10);
    assertThat(quantiles.at(0.25)).isEqualTo(17.5);
    assertThat(quantiles.at(0.5)).isEqualTo(25);
    assertThat(quantiles.at(0.9)).isCloseTo(37, within(1e-12));
    assertThat(quantiles.at(1)).isEqualTo(40);
    quantiles.add(50);
    assertThat(quantiles.at(0.5)).as("after one more").isEqualTo(30);
    assertThat(quantiles.mean()).isEqualTo(30);
    assertThat(quantiles.count()).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quantiles.at(95))
        .withMessage("a quantile needs a share of 0 to 1, not 95.0");
  }

  @Test
  void aControlChartSpeaksOnceItKnowsWhatIsUsual() {
    var chart = new ControlChart(4, 3);
    for (double reading : new double[] {10, 12, 10, 12}) {
      assertThat(chart.isTooHigh(reading)).isFalse();
    }
    // mean 11, deviation √(4/3) = 1.1547
    assertThat(chart.highest()).isCloseTo(11 + 3 * Math.sqrt(4.0 / 3), within(1e-12));
    assertThat(chart.isTooHigh(14.47)).isTrue();
    assertThat(chart.highest()).as("what is out is not remembered").isCloseTo(14.464, within(1e-3));
    assertThat(chart.isTooLow(7.53)).isTrue();
    assertThat(chart.isTooLow(7.54)).isFalse();
    // now 12, 10, 12, 7.54: mean 10.385
    assertThat(chart.highest()).isCloseTo(10.385 + 3 * 2.1181, within(1e-3));
  }

  @Test
  void aControlChartThatIsRestartedKnowsNothing() {
    var chart = new ControlChart(3, 2);
    DoubleStream.of(1, 1, 1).forEach(chart::isTooHigh);
    assertThat(chart.isTooHigh(1.1)).isTrue();
    chart.restart();
    assertThat(chart.highest()).isInfinite();
    assertThat(chart.isTooHigh(1e9)).isFalse();
    assertThat(chart.isTooLow(-1e9)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ControlChart(2, 3))
        .withMessage(
            "a control chart needs a memory of 3 or more and deviations above 0, not 2 and 3.0");
  }
}
