package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Oracle: squares by hand.
class OverdispersionTest {
  private final Overdispersion spread = new Overdispersion();

  @Test
  void itIsTheSquareOfDifferencesOverWhatChanceAllows() {
    spread.add(14, 2, 1);
    spread.add(21, -2, 1);
    spread.add(28, 1, 2);
    spread.add(35, 3, 2);
    spread.add(42, -1, 1);
    spread.add(49, 0, 3);
    assertThat(spread.before(49)).hasValue((4 + 4 + 1 + 9 + 1) / 10.0);
  }

  @Test
  void itIsNeverLessThanChance() {
    for (int week = 2; week < 8; week++) {
      spread.add(7 * week, 0.1, 1);
    }
    assertThat(spread.before(49)).hasValue(1);
  }

  @Test
  void whatCameLaterDoesNotCount() {
    for (int week = 2; week < 8; week++) {
      spread.add(7 * week, 1, 1);
    }
    spread.add(56, 100, 1);
    assertThat(spread.before(55)).hasValue(1);
    assertThat(spread.before(41)).as("four differences").isEmpty();
  }
}
