package undercurrent.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;

/// Oracle: a calendar by hand.
class RotaTest {
  private static final Rota THREE = new Rota("sre", List.of("sre 1", "sre 2", "sre 3"));

  @Test
  void everybodyHasAWeekInTurn() {
    assertThat(THREE.onDuty(0)).contains("sre 1");
    assertThat(THREE.onDuty(SimTime.WEEK - 1)).contains("sre 1");
    assertThat(THREE.onDuty(SimTime.WEEK)).contains("sre 2");
    assertThat(THREE.onDuty(3 * SimTime.WEEK)).contains("sre 1");
  }

  @Test
  void theSecondInLineIsOnDutyTheWeekAfter() {
    assertThat(THREE.second(2 * SimTime.WEEK)).contains("sre 1");
    assertThat(THREE.second(2 * SimTime.WEEK)).isEqualTo(THREE.onDuty(3 * SimTime.WEEK));
  }

  @Test
  void aRotaOfOneHasNoSecondAndAnEmptyOneHasNobody() {
    assertThat(new Rota("sre", List.of("sre 1")).second(0)).isEmpty();
    assertThat(new Rota("sre", List.of()).onDuty(0)).isEmpty();
  }
}
