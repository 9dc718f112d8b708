package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import undercurrent.learning.Classifier;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;

/// Oracle: a model that looks at nothing hangs on nothing, and a trained one hangs on where the road
/// user stands, which geometry tells.
class OcclusionTest {
  private static final Scene PERSON =
      new Scene(
          Conditions.CLEAR_DAY, RoadUser.PEDESTRIAN, 12, 0, new Appearance(0.05, 0.05, 1, 0, 7));

  @Test
  void aModelThatLooksAtNothingHangsOnNothing() {
    Classifier blind = row -> new double[] {0.2, 0.2, 0.2, 0.2, 0.2};
    var frame = Sensors.frame(PERSON, new RandomStreams(1, 0).stream("frame"));
    assertThat(new Occlusion(4).weights(frame, blind, RoadUser.PEDESTRIAN)).containsOnly(0f);
  }

  @Test
  void aTrainedModelHangsOnWhereThePersonStands() {
    var stream = new RandomStreams(1, 0).stream("scenes");
    var table = new SceneSampler(Exposure.even()).table(1_500, SensorCalibration.EXACT, stream);
    var model = LinearTrainer.seeded(1).train(table);
    var frame = Sensors.frame(PERSON, new RandomStreams(1, 0).stream("frame"));
    float[] weights = new Occlusion(4).weights(frame, model, RoadUser.PEDESTRIAN);
    double inside = 0;
    double all = 0;
    double halfWidth = Camera.FOCAL_PX * 0.5 / 12 + 4;
    for (int i = 0; i < weights.length; i++) {
      all += weights[i];
      boolean near = Math.abs(i % Camera.WIDTH + 0.5 - Camera.CENTRE_COLUMN) < halfWidth;
      inside += near ? weights[i] : 0;
    }
    assertThat(inside / all).as("share of the weight on a third of the columns").isGreaterThan(0.6);
  }

  @Test
  void blocksFillThePicture() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Occlusion(5));
  }
}
