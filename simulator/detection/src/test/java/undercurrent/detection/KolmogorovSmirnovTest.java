package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.random.RandomStreams;

/// Oracle: distances by hand, Apache Commons Math as a peer, the published limits (Smirnov 1948;
/// Massey 1951), and the share of equal samples that pass them.
class KolmogorovSmirnovTest {
  private static final org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest PEER =
      new org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest();

  private static double[] of(double... values) {
    return values;
  }

  @Test
  void distancesAreThoseOnPaper() {
    assertThat(KolmogorovSmirnov.distance(of(1, 2, 3), of(3, 1, 2))).isZero();
    assertThat(KolmogorovSmirnov.distance(of(1, 2), of(3, 4))).isEqualTo(1);
    assertThat(KolmogorovSmirnov.distance(of(1, 2, 3, 4), of(3, 4, 5, 6))).isEqualTo(0.5);
    assertThat(KolmogorovSmirnov.distance(of(0, 0, 0, 1), of(0, 1))).isEqualTo(0.25);
    assertThat(KolmogorovSmirnov.distance(of(5), of(5, 5, 5))).isZero();
  }

  @Test
  void distancesAreThoseOfThePeerWithTiesToo() {
    for (int run = 0; run < 50; run++) {
      var stream = new RandomStreams(1, run).stream("samples");
      double[] a = new double[20 + stream.nextInt(80)];
      double[] b = new double[20 + stream.nextInt(80)];
      for (int i = 0; i < a.length; i++) {
        a[i] = run % 2 == 0 ? stream.nextInt(6) : stream.nextNormal();
      }
      for (int i = 0; i < b.length; i++) {
        b[i] = run % 2 == 0 ? stream.nextInt(7) : stream.nextNormal() + 0.3;
      }
      assertThat(KolmogorovSmirnov.distance(a, b))
          .as("seed 1, run %d", run)
          .isCloseTo(PEER.kolmogorovSmirnovStatistic(a, b), within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.10, 1.22",
    "0.05, 1.36",
    "0.025, 1.48",
    "0.01, 1.63",
    "0.005, 1.73",
    "0.001, 1.95"
  })
  void limitsAreThePublishedOnes(double chance, double coefficient) {
    double limit = KolmogorovSmirnov.limit(chance, 400, 100);
    assertThat(limit / Math.sqrt(500.0 / 40_000)).isCloseTo(coefficient, within(0.006));
  }

  @Test
  void samplesOfOneDistributionPassTheLimitAsSeldomAsItSays() {
    int passed = 0;
    for (int run = 0; run < 2_000; run++) {
      var stream = new RandomStreams(2, run).stream("samples");
      double[] a = new double[200];
      double[] b = new double[300];
      java.util.Arrays.setAll(a, i -> stream.nextNormal());
      java.util.Arrays.setAll(b, i -> stream.nextNormal());
      passed += KolmogorovSmirnov.distance(a, b) > KolmogorovSmirnov.limit(0.05, 200, 300) ? 1 : 0;
    }
    assertThat(passed).as("of 2,000 on seed 2, 100 are expected").isBetween(60, 130);
  }
}
