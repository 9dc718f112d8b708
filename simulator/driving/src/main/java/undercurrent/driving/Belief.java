package undercurrent.driving;

import undercurrent.random.RandomStream;

/// What a car believes while an encounter lasts, renewed by each frame.
final class Belief {
  /// The confidence below which a frame counts as unsure (assumed).
  static final double UNSURE = 0.5;

  private static final double[] NOBODY = {1, 0, 0, 0, 0};

  private final Perception perception;
  private final SensorCalibration calibration;
  private final RandomStream sensors;
  private final FrameListener listener;
  private final FrameReader reader = new FrameReader();
  private int vulnerable;
  private int vehicle;
  private boolean vulnerableAhead;
  private boolean vehicleAhead;
  private int unsureFrames;
  private double rangeM;

  Belief(
      Perception perception,
      SensorCalibration calibration,
      RandomStream sensors,
      FrameListener listener) {
    this.perception = perception;
    this.calibration = calibration;
    this.sensors = sensors;
    this.listener = listener;
  }

  void look(Scene truth) {
    double[] chances =
        switch (perception) {
          case Perception.Learned learned -> learned(learned, truth);
          case Perception.RuleBased ruled -> ruled(truth);
          case Perception.Perfect perfect -> certain(truth);
          case Perception.Blind blind -> NOBODY;
        };
    var rule = perception.confirmation();
    vulnerable =
        rule.remember(
            vulnerable, chances[RoadUser.PEDESTRIAN.index()] + chances[RoadUser.CYCLIST.index()]);
    vehicle =
        rule.remember(vehicle, chances[RoadUser.CAR.index()] + chances[RoadUser.TRUCK.index()]);
    vulnerableAhead = rule.holds(vulnerable, vulnerableAhead);
    vehicleAhead = rule.holds(vehicle, vehicleAhead);
    double highest = 0;
    for (double chance : chances) {
      highest = Math.max(highest, chance);
    }
    unsureFrames = highest < UNSURE ? unsureFrames + 1 : 0;
  }

  boolean vulnerableAhead() {
    return vulnerableAhead;
  }

  boolean vehicleAhead() {
    return vehicleAhead;
  }

  int unsureFrames() {
    return unsureFrames;
  }

  double rangeM() {
    return rangeM;
  }

  private double[] learned(Perception.Learned learned, Scene truth) {
    double[] features = learned.arrival().apply(reader.look(truth, sensors, calibration));
    double[] chances = learned.classifier().probabilities(features);
    rangeM = FrameFeatures.rangeM(features);
    listener.seen(truth, features, chances);
    return chances;
  }

  private double[] ruled(Scene truth) {
    double[] features = reader.look(truth, sensors, calibration);
    rangeM = FrameFeatures.rangeM(features);
    RoadUser seen = FrameFeatures.hit(features) ? RoadUser.CAR : RoadUser.EMPTY;
    double[] chances = new double[RoadUser.LABELS.size()];
    chances[seen.index()] = 1;
    return chances;
  }

  private double[] certain(Scene truth) {
    rangeM = truth.distanceM();
    double[] chances = new double[RoadUser.LABELS.size()];
    chances[truth.roadUser().index()] = 1;
    return chances;
  }
}
