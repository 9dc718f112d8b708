package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// MSER-5, Welch's method, replication/deletion.
///
/// Oracle: hand calculation; an output whose bias falls as 10 exp(−i / 50) on noise of variance 1.
/// MSER drops one more mean of five as long as its squared deviation is above twice the variance
/// σ²/5 of the means that are left, hence until the bias is about σ/√5, that is, until i = 50 ln(10
/// √5) = 155.
class WarmUpTest {
  private static final double MSER_POINT = 155;

  private static double[] decay(RandomStream stream, int count) {
    var output = new double[count];
    Arrays.setAll(output, i -> 5 + 10 * StrictMath.exp(-i / 50.0) + stream.nextNormal());
    return output;
  }

  private static double[] ramp(RandomStream stream, int count) {
    var output = new double[count];
    Arrays.setAll(output, i -> 10.0 * i / count + stream.nextNormal());
    return output;
  }

  private static List<double[]> decays(long seed, int run, int replications, int count) {
    var outputs = new ArrayList<double[]>();
    for (int r = 0; r < replications; r++) {
      outputs.add(decay(new RandomStreams(seed, run).stream("replication " + r), count));
    }
    return outputs;
  }

  @Test
  void mserCutsTenValuesOffTheStartOfAStep() {
    var output = new double[53];
    Arrays.fill(output, 0, 10, 10);
    var mser = Mser5.of(output);
    assertThat(mser.truncation()).hasValue(10);
    // means of five: 10 10 0 0 0 0 0 0 0 0; 2 · 8² + 8 · 2² = 160 over 10²; 100 − 100/9 over 9²
    assertThat(mser.curve()).hasSize(6);
    assertThat(mser.curve()[0]).isCloseTo(1.6, within(1e-12));
    assertThat(mser.curve()[1]).isCloseTo(800 / 9.0 / 81, within(1e-12));
    assertThat(mser.curve()[2]).isZero();
  }

  @Test
  void mserFindsWhereABiasHasDecayed() {
    var points = new Tally();
    int inBounds = 0;
    for (int run = 0; run < 500; run++) {
      var point = Mser5.of(decay(new RandomStreams(5, run).stream("run"), 2_000)).truncation();
      point.ifPresent(points::add);
      inBounds += point.isPresent() && 110 <= point.getAsInt() && point.getAsInt() <= 250 ? 1 : 0;
    }
    assertThat(inBounds).as("of 500 runs on seed 5").isGreaterThan(475);
    assertThat(points.mean()).as("seed 5").isCloseTo(MSER_POINT, within(10.0));
  }

  @Test
  void mserDoesNotDetectTheEndOfARamp() {
    for (int run = 0; run < 200; run++) {
      var output = ramp(new RandomStreams(6, run).stream("run"), 1_000);
      assertThat(Mser5.of(output).truncation()).as("seed 6, run %d", run).isEmpty();
    }
    assertThat(Mser5.of(IntStream.range(0, 50).asDoubleStream().toArray()).truncation()).isEmpty();
  }

  @Test
  void mserCutsNothingOffWhatNeverChanges() {
    assertThat(Mser5.of(new double[100]).truncation()).hasValue(0);
  }

  @Test
  void welchAveragesOverReplicationsAndThenOverNeighbours() {
    var welch =
        Welch.of(
            List.of(new double[] {1, 2, 6, 4, 8, 3, 5, 9}, new double[] {3, 4, 0, 6, 2, 7, 5, 1}),
            2);
    assertThat(welch.averages()).containsExactly(2, 3, 3, 5, 5, 5, 5, 5);
    // 2; (2 + 3 + 3)/3; (2 + 3 + 3 + 5 + 5)/5; (3 + 3 + 5 + 5 + 5)/5; (3 + 4 · 5)/5; 5
    assertThat(welch.curve())
        .containsExactly(new double[] {2, 8 / 3.0, 3.6, 4.2, 4.6, 5}, within(1e-12));
  }

  @Test
  void welchProposesAPointWhereTheBiasHasSunkIntoTheNoise() {
    var points = new Tally();
    int drifts = 0;
    int inBounds = 0;
    for (int run = 0; run < 200; run++) {
      var proposal = Welch.of(decays(7, run, 10, 1_000), 20).proposal();
      drifts += proposal.isEmpty() ? 1 : 0;
      proposal.ifPresent(points::add);
      inBounds +=
          proposal.isPresent() && 150 <= proposal.getAsInt() && proposal.getAsInt() <= 350 ? 1 : 0;
    }
    assertThat(inBounds).as("of 200 runs on seed 7").isGreaterThan(180);
    assertThat(drifts).as("a test at 1 % of runs without a drift").isLessThan(8);
  }

  @Test
  void welchProposesNothingOnARamp() {
    for (int run = 0; run < 100; run++) {
      var outputs = new ArrayList<double[]>();
      for (int r = 0; r < 5; r++) {
        outputs.add(ramp(new RandomStreams(8, run).stream("replication " + r), 400));
      }
      assertThat(Welch.of(outputs, 20).proposal()).as("seed 8, run %d", run).isEmpty();
    }
  }

  @Test
  void welchCutsNothingOffWhatNeverChanges() {
    var still = new double[100];
    Arrays.fill(still, 5.1);
    assertThat(Welch.of(List.of(still, still), 5).proposal()).hasValue(0);
  }

  @Test
  void whatIsLeftAfterTheCutIsTheReplication() {
    var deletion = new ReplicationDeletion(2);
    deletion.add(100, 100, 1, 3);
    deletion.add(-7, 0, 4, 5, 6);
    assertThat(deletion.means()).containsExactly(2.0, 5.0);
    assertThat(deletion.estimate()).isEqualTo(Estimate.of(List.of(2.0, 5.0)));
    assertThat(deletion.estimate(0.9)).isEqualTo(Estimate.of(List.of(2.0, 5.0), 0.9));
  }

  @Test
  void theCutMakesTheIntervalHoldTheTruthInNineteenRunsOfTwenty() {
    int withCut = 0;
    int without = 0;
    for (int run = 0; run < 1_000; run++) {
      var cut = new ReplicationDeletion(350);
      var whole = new ReplicationDeletion(0);
      for (double[] output : decays(9, run, 10, 600)) {
        cut.add(output);
        whole.add(output);
      }
      withCut += cut.estimate().low() <= 5 && 5 <= cut.estimate().high() ? 1 : 0;
      without += whole.estimate().low() <= 5 && 5 <= whole.estimate().high() ? 1 : 0;
    }
    assertThat(withCut).as("of 1,000 runs on seed 9").isBetween(920, 980);
    assertThat(without).as("the bias of the mean is 0.83, its standard error 0.013").isZero();
  }

  @Test
  void outputThatTellsNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mser5.of(new double[49]))
        .withMessage("MSER-5 needs 50 values or more, not 49");
    var broken = new double[60];
    broken[7] = Double.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mser5.of(broken))
        .withMessage("MSER-5 needs finite values; value 7 is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Welch.of(List.of(new double[8], new double[9]), 2))
        .withMessage("Welch's method needs equally many values on both sides, not 8 and 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Welch.of(List.of(new double[8]), 2))
        .withMessage("Welch's method needs 2 replications or more, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Welch.of(List.of(new double[8], new double[8]), 3))
        .withMessage("Welch's method needs a window of 1 to a quarter of the 8 values, not 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReplicationDeletion(3).add(1, 2, 3))
        .withMessage("replication/deletion after a cut of 3 needs 4 values or more, not 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReplicationDeletion(-1))
        .withMessage("replication/deletion needs a cut of 0 values or more, not -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReplicationDeletion(3).estimate())
        .withMessage("replication/deletion needs 1 value or more, not 0");
  }
}
