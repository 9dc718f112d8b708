package undercurrent.av;

import java.util.Locale;
import undercurrent.driving.Appearance;
import undercurrent.driving.Camera;
import undercurrent.driving.Conditions;
import undercurrent.driving.Frame;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.Occlusion;
import undercurrent.driving.RoadUser;
import undercurrent.driving.Scene;
import undercurrent.driving.SensorCalibration;
import undercurrent.driving.Sensors;
import undercurrent.lifecycle.GreyPicture;
import undercurrent.lifecycle.Replication;
import undercurrent.system.ModelArtifact;

/// What the camera sees of one person in each slice, what the model in service says at the end of
/// the run, and what its answer hangs on.
final class CameraExhibits {
  private static final double DISTANCE_M = 14;
  private static final Occlusion COVER = new Occlusion(4);

  private CameraExhibits() {}

  static void show(Replication run, ModelArtifact version) {
    for (Conditions slice : Conditions.ALL) {
      var stream = run.streams().stream("exhibits").substream(slice.id());
      var scene = new Scene(slice, RoadUser.PEDESTRIAN, DISTANCE_M, 0, Appearance.sample(stream));
      Frame frame = Sensors.frame(scene, stream);
      double[] features = FrameFeatures.of(frame, SensorCalibration.EXACT);
      double[] chances = version.model().probabilities(features);
      RoadUser answer = RoadUser.at(version.model().mostLikely(features));
      String caption =
          String.format(
              Locale.ROOT,
              "A pedestrian at %.0f m; %s says %s with %.2f%s",
              DISTANCE_M,
              version.version(),
              answer.id(),
              chances[answer.index()],
              answer == RoadUser.PEDESTRIAN ? "." : inFavour(chances));
      run.exhibit(
          new GreyPicture(
              slice.id(),
              slice.id().replace('-', ' '),
              caption,
              Camera.WIDTH,
              frame.pixels(),
              COVER.weights(frame, version.model(), answer)));
    }
  }

  private static String inFavour(double[] chances) {
    return String.format(
        Locale.ROOT, ", and pedestrian with %.2f.", chances[RoadUser.PEDESTRIAN.index()]);
  }
}
