package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStreams;

/// Oracle: hand calculation, and the sorted values themselves.
class HistogramTest {

  @Test
  void aBinHoldsItsLowerEdgeAndNotItsUpperOne() {
    var histogram = Histogram.linear(0, 10, 5);
    DoubleStream.of(-1, 0, 1.9, 2, 9.9, 10, 30).forEach(histogram::add);
    assertThat(histogram.below()).isEqualTo(1);
    assertThat(histogram.count(0)).isEqualTo(2);
    assertThat(histogram.count(1)).isEqualTo(1);
    assertThat(histogram.count(4)).isEqualTo(1);
    assertThat(histogram.above()).isEqualTo(2);
    assertThat(histogram.count()).isEqualTo(7);
    assertThat(histogram.edge(1)).isEqualTo(2);
    assertThat(histogram.edge(5)).isEqualTo(10);
  }

  @Test
  void logarithmicBinsReachToTheSameMultiple() {
    var histogram = Histogram.logarithmic(1, 10_000, 4);
    DoubleStream.of(0.5, 1, 9, 11, 500, 9_999, 10_000).forEach(histogram::add);
    assertThat(histogram.edge(2)).isCloseTo(100, within(1e-9));
    assertThat(histogram.below()).isEqualTo(1);
    assertThat(histogram.count(0)).isEqualTo(2);
    assertThat(histogram.count(1)).isEqualTo(1);
    assertThat(histogram.count(2)).isEqualTo(1);
    assertThat(histogram.count(3)).isEqualTo(1);
    assertThat(histogram.above()).isEqualTo(1);
  }

  @Test
  void everyEdgeOpensItsOwnBinInSpiteOfRounding() {
    for (var histogram :
        new Histogram[] {
          Histogram.linear(0.1, 0.7, 6_000),
          Histogram.linear(1e9, 1e9 + 1, 999),
          Histogram.logarithmic(1e-3, 1e7, 777)
        }) {
      for (int bin = 0; bin < histogram.bins(); bin++) {
        histogram.add(histogram.edge(bin));
        histogram.add(Math.nextDown(histogram.edge(bin + 1)));
        assertThat(histogram.count(bin)).as("%s, bin %d", histogram, bin).isEqualTo(2);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theExactQuantileLiesInTheBinThatIsNamed(long seed) {
    var stream = new RandomStreams(seed, 0).stream("values");
    double[] values = DoubleStream.generate(() -> stream.nextExponential(3)).limit(997).toArray();
    var linear = Histogram.linear(0.1, 12, 60);
    var logarithmic = Histogram.logarithmic(0.01, 100, 200);
    Arrays.stream(values).forEach(linear::add);
    Arrays.stream(values).forEach(logarithmic::add);
    Arrays.sort(values);
    for (double share = 0; share <= 1; share += 0.001) {
      double exact = values[Math.max(1, (int) Math.ceil(share * 997 - 1e-9)) - 1];
      for (var histogram : new Histogram[] {linear, logarithmic}) {
        var quantile = histogram.quantile(share);
        String run = "%s, share %s, seed %d".formatted(histogram, share, seed);
        assertThat(exact).as(run).isBetween(quantile.low(), quantile.high());
        assertThat(quantile.value()).as(run).isCloseTo(exact, within(quantile.resolution()));
      }
      assertThat(logarithmic.quantile(share).high())
          .as("200 bins over 4 decades")
          .isLessThan(logarithmic.quantile(share).low() * 1.05 + 0.01);
    }
  }

  @Test
  void theSeventhOfAHundredIsTheQuantileOfSevenHundredths() {
    var histogram = Histogram.linear(0.5, 100.5, 100);
    for (int i = 1; i <= 100; i++) {
      histogram.add(i);
    }
    for (int i = 1; i <= 100; i++) {
      assertThat(histogram.quantile(i / 100.0).low()).isBetween(i - 0.5, (double) i);
    }
  }

  @Test
  void mergingGivesTheHistogramOfAllValues() {
    var stream = new RandomStreams(4, 0).stream("values");
    var whole = Histogram.linear(-2, 2, 8);
    var parts = new Histogram[] {Histogram.linear(-2, 2, 8), Histogram.linear(-2, 2, 8)};
    for (int i = 0; i < 1_000; i++) {
      double value = stream.nextNormal();
      whole.add(value);
      parts[i % 2].add(value);
    }
    parts[0].merge(parts[1]);
    assertThat(parts[0].count()).isEqualTo(1_000);
    assertThat(parts[0].below()).isEqualTo(whole.below());
    assertThat(parts[0].above()).isEqualTo(whole.above());
    for (int bin = 0; bin < 8; bin++) {
      assertThat(parts[0].count(bin)).isEqualTo(whole.count(bin));
    }
    assertThat(parts[0].quantile(0.001)).isEqualTo(whole.quantile(0.001));
    assertThat(parts[0].quantile(1)).isEqualTo(whole.quantile(1));
  }

  @Test
  void whatCannotBeCountedIsRefused() {
    var histogram = Histogram.linear(0, 1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> histogram.add(Double.NaN))
        .withMessage("a histogram needs finite values, not NaN");
    assertThat(histogram.count()).isZero();
    assertThatIllegalStateException()
        .isThrownBy(() -> histogram.quantile(0.5))
        .withMessage("a histogram without values has no quantiles");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> histogram.quantile(50))
        .withMessage("a quantile needs a share of 0 to 1, not 50.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> histogram.merge(Histogram.logarithmic(0.1, 1, 2)))
        .withMessage(
            "histograms merge when their bins are equal, not 2 linear bins from 0.0 to 1.0 and"
                + " 2 logarithmic bins from 0.1 to 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> histogram.count(2))
        .withMessage("there are bins 0 to 1, and none is 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.logarithmic(0, 1, 2))
        .withMessage(
            "a histogram needs low < high (above 0 on a logarithmic scale) and 1 bin or more,"
                + " not 0.0, 1.0 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.linear(1e9, 1e9 + 1e-6, 1_000))
        .withMessage("bins from 1.0E9 on are too narrow for a double: take fewer than 1000");
  }
}
