package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStreams;

/// Oracle: the paired t-test of Commons Math, the means of equal clusters, a hand calculation, and
/// how often the interval holds the truth.
class ClusteredMeanTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void withOneRowAClusterItIsThePairedTest(long seed) {
    var stream = new RandomStreams(seed, 0).stream("pairs");
    double[] one = new double[30];
    double[] other = new double[30];
    double[] differences = new double[30];
    long[] clusters = new long[30];
    for (int i = 0; i < 30; i++) {
      one[i] = stream.nextNormal();
      other[i] = one[i] + 0.3 + 0.5 * stream.nextNormal();
      differences[i] = one[i] - other[i];
      clusters[i] = i;
    }
    double p = new TTest().pairedTTest(one, other);
    var just = ClusteredMean.of(differences, clusters, 1 - p);
    assertThat(Math.min(Math.abs(just.low()), Math.abs(just.high())))
        .as("seed %d: the interval of level 1 − p ends at 0", seed)
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void withEqualClustersItIsTheIntervalOfTheirMeans() {
    double[] values = {1, 2, 3, 5, 6, 10};
    long[] clusters = {7, 7, 3, 3, 9, 9};
    var means = new ArrayList<Double>();
    means.add(1.5);
    means.add(4.0);
    means.add(8.0);
    var expected = Estimate.of(means, 0.9);
    var measured = ClusteredMean.of(values, clusters, 0.9);
    assertThat(measured.count()).isEqualTo(3);
    assertThat(measured.low()).isCloseTo(expected.low(), within(1e-12));
    assertThat(measured.high()).isCloseTo(expected.high(), within(1e-12));
  }

  @Test
  void rowsThatAreAlikeCountOnce() {
    int covered = 0;
    int coveredWithoutClusters = 0;
    for (int world = 0; world < 400; world++) {
      var stream = new RandomStreams(5, world).stream("rows");
      double[] values = new double[200];
      long[] clusters = new long[200];
      long[] rows = new long[200];
      for (int i = 0; i < 200; i++) {
        clusters[i] = i / 8;
        rows[i] = i;
        values[i] = i % 8 == 0 ? stream.nextNormal() : values[i - 1];
      }
      covered += ClusteredMean.of(values, clusters, 0.95).excludesZero() ? 0 : 1;
      coveredWithoutClusters += ClusteredMean.of(values, rows, 0.95).excludesZero() ? 0 : 1;
    }
    assertThat(covered).as("of 400, seed 5").isBetween(366, 394);
    assertThat(coveredWithoutClusters).as("of 400, seed 5").isLessThan(260);
  }

  @Test
  void oneClusterHasNoWidthAndNoRowIsRefused() {
    var one = ClusteredMean.of(new double[] {1, 3}, new long[] {4, 4}, 0.95);
    assertThat(one).isEqualTo(new Estimate(2, 2, 2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusteredMean.of(new double[0], new long[0], 0.95))
        .withMessage("a clustered mean needs 1 row or more and a cluster for each, not 0 and 0");
  }
}
