package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.HoldoutLook;
import undercurrent.system.OperationsLog;

/// Oracle: the mean of the greatest of `k` independent readings is below √(2 ln k) of their standard
/// errors (Boucheron, Lugosi and Massart 2013, theorem 2.5), drawn here; and a hand calculation.
class HoldoutReuseTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new HoldoutReuse().begin(Settings.defaults(new HoldoutReuse().knobs()));

  @Test
  void rowsThatRankManyModelsAreFoundUntilOthersRank() {
    double[] margins = halves(100);
    log.enter(new HoldoutLook(1, "model-1", 0, margins, margins, 0.02));
    log.enter(new HoldoutLook(2, "model-2", 1, margins, margins, 0.02));
    assertThat(monitor.look(log, 7)).isEmpty();
    log.enter(new HoldoutLook(8, "model-3", 50, margins, new double[] {0, 0}, 0.02));
    var found = monitor.look(log, 14);
    assertThat(found).hasSize(1);
    // deviation of ±1/2 over 100 rows: 0.502519; √(2 ln 50) = 2.797150
    assertThat(found.getFirst().statistic()).isEqualTo(0.140562, within(1e-6));
    log.enter(new HoldoutLook(15, "model-4", 100, margins, margins, 0.02));
    assertThat(monitor.look(log, 21)).as("known").isEmpty();
    log.enter(new HoldoutLook(22, "model-5", 0, margins, margins, 0.02));
    log.enter(new HoldoutLook(23, "model-6", 50, margins, margins, 0.02));
    assertThat(monitor.look(log, 28)).as("again").hasSize(1);
  }

  @Test
  void whatIsTooMuchIsAMatterOfTheGate() {
    double[] margins = halves(100);
    log.enter(new HoldoutLook(1, "model-1", 50, margins, margins, 0.15)); // of 0.140562
    assertThat(monitor.look(log, 7)).isEmpty();
    log.enter(new HoldoutLook(8, "model-2", 50, margins, margins, 0.14));
    assertThat(monitor.look(log, 14).getFirst().limit()).isEqualTo(0.14);
  }

  @Test
  void theBoundIsAboveWhatTheGreatestOfEquallyGoodModelsFeigns() {
    var chance = new Random(7);
    for (int models : new int[] {2, 16, 48}) {
      double greatest = 0;
      for (int trial = 0; trial < 200; trial++) {
        double most = -1;
        for (int model = 0; model < models; model++) {
          most = Math.max(most, chance.nextGaussian());
        }
        greatest += most / 200;
      }
      var one = new OperationsLog(List.of(), List.of());
      one.enter(new HoldoutLook(1, "model", models, halves(100), halves(100), 0.02));
      var found =
          new HoldoutReuse().begin(Settings.defaults(new HoldoutReuse().knobs())).look(one, 7);
      double error = 0.0502519; // of a mean of 100 margins of ±1/2
      assertThat(found.getFirst().statistic() / error)
          .as("%d models", models)
          .isGreaterThan(greatest);
    }
  }

  private static double[] halves(int rows) {
    var margins = new double[rows];
    for (int i = 0; i < rows; i++) {
      margins[i] = i % 2 == 0 ? 0.5 : -0.5;
    }
    return margins;
  }
}
