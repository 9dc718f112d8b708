package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: geometry by hand, and the rule that features are a function of what was measured.
final class FrameFeaturesTest {

  @Test
  void theLaserTellsDistanceAndWidth() {
    var scene = new Scene(Conditions.CLEAR_DAY, RoadUser.TRUCK, 20, 0, Appearance.typical());
    double[] row =
        FrameFeatures.of(
            Sensors.frame(scene, new RandomStreams(9, 0).stream("sensors")),
            SensorCalibration.EXACT);
    assertThat(FrameFeatures.rangeM(row)).isCloseTo(20, within(0.3));
    assertThat(value(row, "hit")).isEqualTo(1);
    assertThat(value(row, "width")).isBetween(1.5, 2.8);
  }

  @Test
  void namesAreUniqueAndRowsAreFinite() {
    assertThat(new HashSet<>(FrameFeatures.COLUMNS)).hasSameSizeAs(FrameFeatures.COLUMNS);
    var stream = new RandomStreams(2, 0).stream("scenes");
    var table =
        new SceneSampler(Exposure.even()).table(2000, SensorCalibration.offset(0.03), stream);
    for (int i = 0; i < table.size(); i++) {
      for (double value : table.row(i)) {
        assertThat(Double.isFinite(value)).as("row %d", i).isTrue();
      }
    }
  }

  @Test
  void oneMilliradianOfYawIsPointZeroSevenTwoPixels() {
    var scene = new Scene(Conditions.CLEAR_DAY, RoadUser.CAR, 30, 0, Appearance.typical());
    var frame = Sensors.frame(scene, new RandomStreams(9, 0).stream("sensors"));
    var image = new SummedImage(frame.pixels());
    var exact = Proposal.in(frame.rangesM(), image, SensorCalibration.EXACT);
    var wrong = Proposal.in(frame.rangesM(), image, new SensorCalibration(0, 0.001, 0));
    assertThat(wrong.column() - exact.column()).isCloseTo(0.072, within(1e-9));
  }

  private static double value(double[] row, String column) {
    return row[FrameFeatures.COLUMNS.indexOf(column)];
  }
}
