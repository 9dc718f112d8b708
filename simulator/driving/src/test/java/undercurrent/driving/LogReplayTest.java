package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import undercurrent.learning.Classifier;

/// A recorded drive played to another model. Oracle: sequences written by hand; the model says
/// "pedestrian" with the chance that the frame's only column holds.
class LogReplayTest {
  private static final Classifier READS_COLUMN = row -> new double[] {1 - row[0], 0, 0, row[0], 0};
  private static final Confirmation RULE = Confirmation.THREE_OF_THREE;

  private static boolean isMended(RoadUser named, double... chances) {
    List<double[]> rows = DoubleStream.of(chances).mapToObj(p -> new double[] {p}).toList();
    return new LogReplay(1, rows, named).isMendedBy(READS_COLUMN, RULE);
  }

  @Test
  void whoIsThereMustBeBelievedByTheMiddle() {
    assertThat(isMended(RoadUser.PEDESTRIAN, .9, .9, .9, .1, .1, .1)).isTrue();
    assertThat(isMended(RoadUser.PEDESTRIAN, .1, .9, .9, .9, .9, .9)).as("a frame late").isFalse();
    assertThat(isMended(RoadUser.PEDESTRIAN, .9, .9, .1, .9, .9, .1)).isFalse();
  }

  @Test
  void whereNobodyIsNobodyMayBeBelieved() {
    assertThat(isMended(RoadUser.EMPTY, .9, .9, .1, .9, .9, .1)).isTrue();
    assertThat(isMended(RoadUser.EMPTY, .1, .1, .1, .9, .9, .9)).isFalse();
  }

  @Test
  void aPersonIsNoVehicle() {
    assertThat(isMended(RoadUser.CAR, .9, .9, .9, .9, .9, .9)).isFalse();
  }
}
