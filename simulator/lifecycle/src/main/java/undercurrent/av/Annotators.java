package undercurrent.av;

import undercurrent.driving.RoadUser;
import undercurrent.driving.Scene;
import undercurrent.driving.Weather;
import undercurrent.random.RandomStream;

/// People who look at a scene and name what is there, right most of the time.
///
/// They err more in fog and far away, and then towards what looks alike: a pedestrian for a
/// cyclist, a car for a truck, something far for nothing. The rates are assumed, between the 3.3 %
/// mean label error of ten benchmarks (Northcutt et al. 2021) and more for the hard cases.
final class Annotators {
  private static final double BASE_ERROR = 0.03;
  private static final double FOG_ERROR = 0.08;
  private static final double FAR_ERROR = 0.06;
  private static final double FAR_M = 50;

  private final RandomStream stream;

  Annotators(RandomStream stream) {
    this.stream = stream;
  }

  /// Returns the label that most of several annotators give; the first of equals.
  int label(Scene scene, int votes) {
    int[] counts = new int[RoadUser.LABELS.size()];
    int best = -1;
    for (int vote = 0; vote < votes; vote++) {
      int label = one(scene);
      counts[label]++;
      if (best < 0 || counts[label] > counts[best]) {
        best = label;
      }
    }
    return best;
  }

  private int one(Scene scene) {
    double error = BASE_ERROR;
    error += scene.conditions().weather() == Weather.FOG ? FOG_ERROR : 0;
    error += scene.distanceM() > FAR_M ? FAR_ERROR : 0;
    return stream.nextBernoulli(error)
        ? lookalike(scene.roadUser()).ordinal()
        : scene.roadUser().ordinal();
  }

  private static RoadUser lookalike(RoadUser seen) {
    return switch (seen) {
      case EMPTY -> RoadUser.PEDESTRIAN;
      case CAR -> RoadUser.TRUCK;
      case TRUCK -> RoadUser.CAR;
      case PEDESTRIAN -> RoadUser.CYCLIST;
      case CYCLIST -> RoadUser.PEDESTRIAN;
    };
  }
}
