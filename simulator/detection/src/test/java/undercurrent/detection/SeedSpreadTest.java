package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.EqualCandidates;
import undercurrent.system.OperationsLog;

/// Oracle: rows drawn here, the same for all candidates, that are equal or some points apart in truth; a
/// hand calculation.
class SeedSpreadTest {
  private static final int ROWS = 450;

  private final OperationsLog log = new OperationsLog(List.of(), List.of());

  @Test
  void theVarianceOfSamplingIsTakenOff() {
    for (int day = 1; day <= 3; day++) {
      double[] stress = {0.7, 0.8};
      double[] whole = {0.9, 0.9};
      log.enter(new EqualCandidates(day, "m", whole, stress, 0.12 / 2000, "held-back"));
    }
    // variance of two scores 0.1 apart: 0.005; of sampling: 0.12 / 2000 = 0.00006
    var found = monitor().look(log, 7);
    assertThat(found.getFirst().statistic()).isEqualTo(0.0702851, within(1e-6));
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

  /// A row is hard or easy for all candidates alike, but for one in three, which each meets by itself.
  private static EqualCandidates sweep(int day, double sd, String choice, Random chance) {
    int candidates = 8;
    int[] hits = new int[candidates];
    double apart = 0;
    for (int row = 0; row < ROWS; row++) {
      double hardness = chance.nextDouble();
      int right = 0;
      for (int i = 0; i < candidates; i++) {
        double met = chance.nextInt(3) == 0 ? chance.nextDouble() : hardness;
        boolean isHit = met < 0.7 + (i % 2 == 0 ? sd : -sd);
        hits[i] += isHit ? 1 : 0;
        right += isHit ? 1 : 0;
      }
      apart += right * (candidates - right);
    }
    double[] stress = Arrays.stream(hits).mapToDouble(hit -> hit / (double) ROWS).toArray();
    double disagreement = apart / ROWS / (candidates * (candidates - 1) / 2.0);
    return new EqualCandidates(
        day, "m", new double[candidates], stress, disagreement / (2 * ROWS), choice);
  }
}
