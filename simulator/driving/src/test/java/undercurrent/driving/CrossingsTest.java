package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;

/// Oracle: shares by hand, and the population stability index, for which 0.1 is the usual bound of "no
/// shift": a law that parts crossings from people leaves the column as it was.
class CrossingsTest {
  private static final RandomStreams STREAMS = new RandomStreams(5, 0);

  @Test
  void withoutAMapNothingIsAtACrossing() {
    var table =
        new SceneSampler(Exposure.even())
            .table(200, SensorCalibration.EXACT, STREAMS.stream("unmapped"));
    for (int i = 0; i < table.size(); i++) {
      assertThat(table.row(i)[FrameFeatures.CROSSING]).isZero();
    }
  }

  @Test
  void theLawLeavesTheColumnAloneAndPartsItFromPeople() {
    for (RoadUser roadUser : RoadUser.values()) {
      double expected = roadUser.isVulnerable() ? 0.95 : 0.03;
      // 20,000 draws: three standard deviations are at most 0.0094
      assertThat(share(Crossings.KEPT, roadUser)).isCloseTo(expected, within(0.0094));
      assertThat(share(Crossings.FREE, roadUser)).isCloseTo(0.26, within(0.0094));
    }
  }

  private static double share(Crossings crossings, RoadUser roadUser) {
    var looks = Looks.TODAY.with(crossings);
    var stream = STREAMS.stream("looks " + roadUser);
    int count = 0;
    for (int i = 0; i < 20_000; i++) {
      count += looks.of(roadUser, Appearance.sample(stream)).atCrossing() ? 1 : 0;
    }
    return count / 20_000.0;
  }

  @Test
  void whatAFleetMeetsIsAtACrossingAsOftenAsBefore() {
    double before = ofFleet(Crossings.KEPT);
    double after = ofFleet(Crossings.FREE);
    double psi =
        (after - before) * StrictMath.log(after / before)
            + (before - after) * StrictMath.log((1 - after) / (1 - before));
    assertThat(psi).as("%.3f before, %.3f after", before, after).isLessThan(0.05);
  }

  private static double ofFleet(Crossings crossings) {
    var looks = Looks.TODAY.with(crossings);
    var table =
        new SceneSampler(Exposure.even())
            .table(500, SensorCalibration.EXACT, STREAMS.stream("staged"));
    var model = LinearTrainer.seeded(1).train(table);
    var sample =
        Fleet.testing()
            .drive(
                Perception.learned(model),
                List.of(SensorCalibration.EXACT),
                new TrafficMix(TrafficMix.streets(Exposure.even()).parts(), looks),
                400,
                0,
                STREAMS.stream("fleet"));
    var inTurn =
        sample.frames().stream()
            .filter(f -> f.trigger() == Trigger.SAMPLED || f.trigger() == Trigger.UNSURE)
            .toList();
    return inTurn.stream().filter(f -> f.features()[FrameFeatures.CROSSING] > 0).count()
        / (double) inTurn.size();
  }
}
