package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;

/// Oracle: the features of a frame in memory of its own, and what of an offered reading is the same for
/// every frame by construction.
class FrameReaderTest {
  private static final int OWN = FrameFeatures.CROSSING + 1;
  private static final SceneSampler SCENES = new SceneSampler(Exposure.even());

  private static RandomStream stream(String name) {
    return new RandomStreams(11, 0).stream(name);
  }

  @Test
  void nothingOfAFrameIsLeftInTheNext() {
    var reader = new FrameReader();
    var scenes = stream("scenes");
    for (int i = 0; i < 200; i++) {
      Scene scene = SCENES.sample(scenes);
      double[] expected =
          FrameFeatures.of(Sensors.frame(scene, stream("noise " + i)), SensorCalibration.EXACT);
      double[] looked = reader.look(scene, stream("noise " + i), SensorCalibration.EXACT);
      assertThat(Arrays.copyOf(looked, OWN))
          .as("scene %d", i)
          .isEqualTo(Arrays.copyOf(expected, OWN));
    }
  }

  @Test
  void whatOthersOfferBelongsToTheSceneAndTakesNoLuck() {
    Scene scene = SCENES.sample(stream("scene"));
    var reader = new FrameReader();
    double[] one = reader.look(scene, stream("one"), SensorCalibration.EXACT);
    double[] other = reader.look(scene, stream("other"), SensorCalibration.EXACT);
    assertThat(Arrays.copyOfRange(one, OWN, one.length))
        .isEqualTo(Arrays.copyOfRange(other, OWN, other.length))
        .doesNotContain(0.0);
  }

  /// The logarithms of the sizes are 3.4 and −0.3; the error has a deviation of 1.6, so that the mean of
  /// some hundred of each is within 0.4 of what it should be. The least value that an echo is cut at
  /// lifts that of pedestrians a little.
  @Test
  void aTruckEchoesMoreThanAPersonAndAPackTellsThemNotApart() {
    var scenes = stream("echoes");
    var trucks = new Tally[] {new Tally(), new Tally()};
    var people = new Tally[] {new Tally(), new Tally()};
    for (int i = 0; i < 3000; i++) {
      Scene scene = SCENES.sample(scenes);
      float[] offered = OfferedReadings.of(scene);
      Tally[] tallies =
          scene.roadUser() == RoadUser.TRUCK
              ? trucks
              : scene.roadUser() == RoadUser.PEDESTRIAN ? people : null;
      if (tallies != null) {
        tallies[0].add(offered[0]);
        tallies[1].add(offered[OfferedReadings.NAMES.indexOf("beam-gain")]);
      }
    }
    assertThat(trucks[0].mean() - people[0].mean()).isCloseTo(3.7, within(0.5));
    assertThat(trucks[1].mean() - people[1].mean()).isCloseTo(0, within(0.25));
  }

  @Test
  void aModelThatUsesNothingOfOthersIsGivenNothingOfThem() {
    double[] row = new double[FrameFeatures.COLUMNS.size()];
    Arrays.fill(row, 1);
    double[] given = FrameFeatures.using(Set.of(OfferedReadings.RADAR), row);
    assertThat(Arrays.copyOf(given, FrameFeatures.CROSSING)).containsOnly(1);
    assertThat(given[FrameFeatures.CROSSING]).isZero();
    assertThat(given[FrameFeatures.COLUMNS.indexOf(OfferedReadings.RADAR)]).isEqualTo(1);
    assertThat(given[FrameFeatures.COLUMNS.indexOf(OfferedReadings.SUN)]).isZero();
  }
}
