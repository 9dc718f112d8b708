package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle: counts of beams by hand; 48 of them, and a share of a window.
class DirtyWindowTest {
  private static float[] ranges() {
    float[] ranges = new float[Lidar.BEAMS];
    Arrays.fill(ranges, 20);
    return ranges;
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.25, 12", "0.5, 24", "0.6, 29", "1, 48"})
  void aShareOfTheBeamsComesBackNoMore(double share, int lost) {
    float[] reached = SensorCalibration.dirt(share).reached(ranges());
    int zeros = 0;
    for (float range : reached) {
      zeros += range == 0 ? 1 : 0;
    }
    assertThat(zeros).isEqualTo(lost);
  }

  @Test
  void whatIsLostStaysLostWhenItGetsDirtier() {
    float[] little = SensorCalibration.dirt(0.2).reached(ranges());
    float[] more = SensorCalibration.dirt(0.2).plus(SensorCalibration.dirt(0.2)).reached(ranges());
    for (int beam = 0; beam < little.length; beam++) {
      assertThat(more[beam]).as("beam %d", beam).isLessThanOrEqualTo(little[beam]);
    }
  }

  @Test
  void aWindowIsDirtyAsAWholeAtMost() {
    var whole = SensorCalibration.dirt(0.7).plus(SensorCalibration.dirt(0.7));
    assertThat(whole.blind()).isEqualTo(1);
    assertThatThrownBy(() -> SensorCalibration.dirt(1.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a share from 0 to 1");
  }
}
