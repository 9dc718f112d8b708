package undercurrent.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import undercurrent.driving.Confirmation;
import undercurrent.driving.Exposure;
import undercurrent.driving.Perception;
import undercurrent.driving.ScenarioSuite;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.replication.Replications;

/// One trained model under many rules of when to act on what it believes: who brakes later brakes
/// less for nothing and collides more.
public final class BrakingTradeOff {
  private static final int LEARNT = 1_500;
  private static final int PER_SLICE = 40;
  private static final double USUAL_THRESHOLD = 0.5;

  private final RandomStream stream;
  private final LinearModel model;
  private final ScenarioSuite suite;

  /// Trains the model and draws the suite.
  public BrakingTradeOff(long seed) {
    stream = new RandomStreams(seed, 0).stream("trade-off");
    var sampler = new SceneSampler(Exposure.even());
    model =
        LinearTrainer.seeded(1)
            .train(sampler.table(LEARNT, SensorCalibration.EXACT, stream.substream("learnt")));
    suite = ScenarioSuite.nearTheLimit(PER_SLICE, stream.substream("suite"));
  }

  /// What came of a rule.
  ///
  /// @param rule when a belief is acted on
  /// @param collisions the collision probability, all slices together
  /// @param phantomBrakes the phantom brakes a minute on empty roads
  public record Outcome(Confirmation rule, double collisions, double phantomBrakes) {}

  /// Returns rules of ever higher thresholds, 0.1 to 0.9.
  ///
  /// @param frames how many frames in a row must agree
  public static List<Confirmation> thresholds(int frames) {
    var rules = new ArrayList<Confirmation>();
    for (double threshold = 0.1; threshold < 0.95; threshold += 0.1) {
      rules.add(new Confirmation(frames, frames, threshold));
    }
    return rules;
  }

  /// Returns rules of ever more frames that must agree, 1 to 8, above one half.
  public static List<Confirmation> counts() {
    var rules = new ArrayList<Confirmation>();
    for (int frames = 1; frames <= 8; frames++) {
      rules.add(new Confirmation(frames, frames, USUAL_THRESHOLD));
    }
    return rules;
  }

  /// Drives the suite under each rule, on the same luck.
  public List<Outcome> drive(List<Confirmation> rules, Replications replications) {
    return replications.all(rules.size(), number -> drive(rules.get(number)));
  }

  private Outcome drive(Confirmation rule) {
    var perception = new Perception.Learned(model, rule);
    var result = suite.run(perception, SensorCalibration.EXACT, stream.substream("run"));
    return new Outcome(rule, result.collisions().value(), result.phantomBrakesPerMinute().value());
  }

  /// Returns Spearman's rank correlation of two readings: 1 when one rises with the other, −1 when
  /// it falls.
  public static double rankCorrelation(
      List<Outcome> outcomes, ToDoubleFunction<Outcome> a, ToDoubleFunction<Outcome> b) {
    return new SpearmansCorrelation()
        .correlation(
            outcomes.stream().mapToDouble(a).toArray(), outcomes.stream().mapToDouble(b).toArray());
  }
}
