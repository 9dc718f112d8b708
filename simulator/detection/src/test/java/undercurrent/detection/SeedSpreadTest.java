package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.EqualCandidates;
import undercurrent.system.OperationsLog;

/// Oracle: binomial sampling, drawn here, of candidates that are equal or two points apart in truth; a
/// hand calculation.
class SeedSpreadTest {
  private static final int ROWS = 450;

  private final OperationsLog log = new OperationsLog(List.of(), List.of());

  @Test
  void theVarianceOfSamplingIsTakenOff() {
    for (int day = 1; day <= 3; day++) {
      double[] stress = {0.7, 0.8};
      log.enter(new EqualCandidates(day, "m", new double[] {0.9, 0.9}, stress, 1000, "held-back"));
    }
    // variance of two scores 0.1 apart: 0.005; of sampling: 0.75 × 0.25 / 1000 = 0.0001875
    var found = monitor().look(log, 7);
    assertThat(found.getFirst().statistic()).isEqualTo(0.0693722, within(1e-6));
  }

  @Test
  void candidatesThatAreEqualUnderStressAsWellAreLeftAlone() {
    for (int seed = 0; seed < 20; seed++) {
      var one = new OperationsLog(List.of(), List.of());
      var other = new OperationsLog(List.of(), List.of());
      var chance = new Random(seed);
      for (int day = 1; day <= 6; day++) {
        one.enter(sweep(day, 0, "held-back", chance));
        other.enter(sweep(day, 0.03, "held-back", chance));
      }
      assertThat(monitor().look(one, 7)).as("equal, seed %d", seed).isEmpty();
      assertThat(monitor().look(other, 7)).as("apart, seed %d", seed).hasSize(1);
    }
  }

  @Test
  void whoChoosesByStressLeavesNothingOpen() {
    for (int day = 1; day <= 6; day++) {
      log.enter(sweep(day, 0.05, "stress", new Random(day)));
    }
    assertThat(monitor().look(log, 7)).isEmpty();
  }

  private static Monitor monitor() {
    return new SeedSpread().begin(Settings.defaults(new SeedSpread().knobs()));
  }

  private static EqualCandidates sweep(int day, double sd, String choice, Random chance) {
    double[] stress = new double[8];
    for (int i = 0; i < stress.length; i++) {
      double truth = 0.7 + (i % 2 == 0 ? sd : -sd);
      int hits = 0;
      for (int row = 0; row < ROWS; row++) {
        hits += chance.nextDouble() < truth ? 1 : 0;
      }
      stress[i] = hits / (double) ROWS;
    }
    return new EqualCandidates(day, "m", new double[8], stress, ROWS, choice);
  }
}
