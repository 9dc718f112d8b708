package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.Confirmation;
import undercurrent.driving.Perception;
import undercurrent.driving.ScenarioSuite;
import undercurrent.driving.SensorCalibration;
import undercurrent.driving.SuiteResult;
import undercurrent.lifecycle.DiagramExhibit;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.system.ModelArtifact;
import undercurrent.verification.Diagram;

/// What the model in service trades when its belief is acted on sooner or later: braking for
/// nothing against collisions.
///
/// Every rule drives the same encounters on the same luck, so that what differs is the rule.
final class TradeOffExhibit {
  private static final List<Double> THRESHOLDS = List.of(0.2, 0.35, 0.5, 0.65, 0.8);
  private static final List<Integer> FRAMES = List.of(1, 3);
  private static final int ENCOUNTERS_PER_SLICE = 5;

  private TradeOffExhibit() {}

  static void show(Replication run, ModelArtifact version, SensorCalibration calibration) {
    RandomStream stream = run.streams().stream("trade-off");
    var suite = ScenarioSuite.nearTheLimit(ENCOUNTERS_PER_SLICE, stream.substream("suite"));
    var lines = new ArrayList<Diagram.Line>();
    for (int frames : FRAMES) {
      var points = new ArrayList<Diagram.Point>();
      for (double threshold : THRESHOLDS) {
        var rule = new Confirmation(frames, frames, threshold);
        var perception = new Perception.Learned(version.model(), rule);
        points.add(point(suite.run(perception, calibration, stream.substream("run")), threshold));
      }
      lines.add(new Diagram.Line(inWords(frames), points));
    }
    run.exhibit(
        new DiagramExhibit(
            "What the model trades",
            new Diagram(
                "trade-off",
                "Collisions against braking for nothing",
                caption(version, suite),
                new Diagram.Axis("phantom brakes on empty roads", "per minute"),
                new Diagram.Axis("collisions", "share of encounters"),
                lines)));
  }

  private static Diagram.Point point(SuiteResult result, double threshold) {
    return new Diagram.Point(
        result.phantomBrakesPerMinute().value(),
        result.collisions().value(),
        String.valueOf(threshold));
  }

  private static String inWords(int frames) {
    return frames == 1 ? "one frame is enough" : frames + " frames in a row must agree";
  }

  private static String caption(ModelArtifact version, ScenarioSuite suite) {
    return "The model in service at the end of the first replication, "
        + version.version()
        + ", drives "
        + suite.encounters().size()
        + " encounters near the physical limit without a driver. A number beside a point is the"
        + " probability that a frame must exceed before the car acts; the fleet drives with "
        + Confirmation.THREE_OF_THREE.needed()
        + " frames at "
        + Confirmation.THREE_OF_THREE.threshold()
        + ". Nearer to the lower left corner is better; a rule only moves along its curve, a better"
        + " model moves the curve. Encounters and rules are assumed; a suite this small shows the"
        + " shape, not the third digit.";
  }
}
