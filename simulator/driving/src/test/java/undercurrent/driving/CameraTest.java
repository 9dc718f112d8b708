package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: Koschmieder's law by its definition (two per cent of contrast is left at the distance of
/// visibility), and pinhole geometry worked out by hand.
final class CameraTest {
  private static final Conditions FOG_DAY = Conditions.of("fog-day");

  @Test
  void twoPerCentOfContrastAreLeftAtTheDistanceOfVisibility() {
    for (Weather weather : Weather.values()) {
      assertThat(weather.contrastKept(weather.visibilityM())).isCloseTo(0.02, within(1e-12));
      assertThat(weather.contrastKept(0)).isEqualTo(1);
    }
  }

  @Test
  void aBlackTruckAtTheDistanceOfVisibilityIsTwoPerCentDarkerThanTheSky() {
    var black = new Appearance(0, 0, 1, 0, 7);
    double distance = Weather.FOG.visibilityM();
    var scene = new Scene(FOG_DAY, RoadUser.TRUCK, distance, 0.76, black);
    var stream = new RandomStreams(3, 0).stream("sensors");
    double sum = 0;
    for (int i = 0; i < 5000; i++) {
      sum += Sensors.frame(scene, stream).pixel(24, 7);
    }
    double sky = Weather.FOG.sky();
    assertThat((sky - sum / 5000) / sky).isCloseTo(0.02, within(0.0015));
  }

  @Test
  void pointsFallWhereThePinholePutsThem() {
    assertThat(Camera.column(2, 36)).isCloseTo(28, within(1e-12)); // 24 + 72 · 2/36
    assertThat(Camera.row(0, 12.6)).isCloseTo(16, within(1e-12)); // 8 + 72 · 1.4/12.6
    assertThat(Camera.row(Camera.MOUNT_M, 50)).isEqualTo(Camera.HORIZON_ROW);
  }

  @Test
  void aCarAtEighteenMetresIsSevenPointSixPixelsWide() {
    // 1.9 m · 72/18 m = 7.6 pixels: columns 20.2 to 27.8, so 21 to 26 are covered fully
    var white = new Appearance(1, 1, 1, 0, 7);
    var scene = new Scene(Conditions.CLEAR_DAY, RoadUser.CAR, 18, 0, white);
    var frame = Sensors.frame(scene, new RandomStreams(3, 0).stream("sensors"));
    int row = (int) Camera.row(0.45, 18); // below the lamps
    for (int column = 21; column <= 26; column++) {
      assertThat(frame.pixel(column, row)).as("column %d", column).isGreaterThan(0.8f);
    }
    assertThat(frame.pixel(18, row)).isLessThan(0.5f);
    assertThat(frame.pixel(30, row)).isLessThan(0.5f);
  }

  @Test
  void theSameStreamGivesTheSameFrame() {
    var scene = new Scene(FOG_DAY, RoadUser.CYCLIST, 20, 0.5, Appearance.typical());
    var one = Sensors.frame(scene, new RandomStreams(5, 2).stream("sensors"));
    var two = Sensors.frame(scene, new RandomStreams(5, 2).stream("sensors"));
    assertThat(one.pixels()).isEqualTo(two.pixels());
    assertThat(one.rangesM()).isEqualTo(two.rangesM());
    var other = Sensors.frame(scene, new RandomStreams(6, 2).stream("sensors"));
    assertThat(one.pixels()).isNotEqualTo(other.pixels());
  }

  @Test
  void everyFrameTakesTheSameCountOfRandomNumbers() {
    long next = afterOneFrame(Conditions.CLEAR_DAY, RoadUser.EMPTY, 60);
    assertThat(afterOneFrame(Conditions.of("rain-night"), RoadUser.TRUCK, 5)).isEqualTo(next);
  }

  private static long afterOneFrame(Conditions slice, RoadUser roadUser, double distanceM) {
    var stream = new RandomStreams(1, 0).stream("sensors");
    Sensors.frame(new Scene(slice, roadUser, distanceM, 0, Appearance.typical()), stream);
    return stream.nextLong();
  }
}
