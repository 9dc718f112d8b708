package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: the equilibrium gap (s0 + v T) / √(1 − (v/v0)⁴) of Treiber, Hennecke and Helbing (2000),
/// equation 4.
final class CarFollowingTest {
  private final CarFollowing model = CarFollowing.towards(15);

  @Test
  void accelerationIsZeroAtTheEquilibriumGap() {
    for (double v : new double[] {2, 6, 10, 14}) {
      assertThat(model.behind(v, model.equilibriumGapM(v), v)).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void theEquilibriumGapAtTenMetresASecondIsNineteenMetres() {
    // (2 + 10 · 1.5) / √(1 − (10/15)⁴) = 17 / √(1 − 0.19753) = 18.977
    assertThat(model.equilibriumGapM(10)).isCloseTo(18.977, within(0.001));
  }

  @Test
  void theGapsOfAnUnhurriedDriverAreThoseOfTheFormula() {
    var following = new CarFollowing(33.3, 1.6, 2, 3, 5, 4, 6);
    assertThat(following.equilibriumGapM(5)).isCloseTo(10.003, within(5e-4));
    assertThat(following.equilibriumGapM(10)).isCloseTo(18.074, within(5e-4));
    assertThat(following.equilibriumGapM(20)).isCloseTo(36.454, within(5e-4));
    assertThat(following.equilibriumGapM(30)).isCloseTo(85.590, within(5e-4));
  }

  @Test
  void aFollowerSettlesAtTheEquilibriumGap() {
    var follower = new Motion(14);
    double gap = 60;
    for (int i = 0; i < 3000; i++) {
      gap -= follower.step(model.behind(follower.speedMps(), gap, 10));
      gap += 10 * Motion.STEP_S;
    }
    assertThat(follower.speedMps()).isCloseTo(10, within(1e-3));
    assertThat(gap).isCloseTo(model.equilibriumGapM(10), within(0.01));
  }

  @Test
  void onAFreeRoadItKeepsTheDesiredSpeed() {
    assertThat(model.free(15)).isCloseTo(0, within(1e-12));
    assertThat(model.free(0)).isEqualTo(3);
  }
}
