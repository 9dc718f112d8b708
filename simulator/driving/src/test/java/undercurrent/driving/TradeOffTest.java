package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: whoever acts later on a belief brakes less for nothing and collides more; Spearman's rank
/// correlation says how monotone that is.
class TradeOffTest {
  private static final RandomStream STREAM = new RandomStreams(6, 0).stream("trade-off");
  private static LinearModel model = LinearTrainer.seeded(1).train(learnt(50));
  private static ScenarioSuite suite = new ScenarioSuite(List.of());

  private static undercurrent.learning.LabeledTable learnt(int rows) {
    return new SceneSampler(Exposure.even())
        .table(rows, SensorCalibration.EXACT, STREAM.substream("learnt"));
  }

  @BeforeAll
  static void train() {
    model = LinearTrainer.seeded(1).train(learnt(1_500));
    suite = ScenarioSuite.nearTheLimit(40, STREAM.substream("suite"));
  }

  @Test
  void aHigherThresholdTradesPhantomBrakesForCollisions() {
    var rules = new ArrayList<Confirmation>();
    for (double threshold = 0.1; threshold < 0.95; threshold += 0.1) {
      rules.add(new Confirmation(3, 3, threshold));
    }
    assertTradeOff(rules);
  }

  @Test
  void moreConfirmationTradesPhantomBrakesForCollisions() {
    var rules = new ArrayList<Confirmation>();
    for (int frames = 1; frames <= 8; frames++) {
      rules.add(new Confirmation(frames, frames, 0.5));
    }
    assertTradeOff(rules);
  }

  private static void assertTradeOff(List<Confirmation> rules) {
    double[] order = new double[rules.size()];
    double[] collisions = new double[rules.size()];
    double[] phantoms = new double[rules.size()];
    for (int i = 0; i < order.length; i++) {
      var perception = new Perception.Learned(model, rules.get(i));
      var result = suite.run(perception, SensorCalibration.EXACT, STREAM.substream("run"));
      order[i] = i;
      collisions[i] = result.collisions().value();
      phantoms[i] = result.phantomBrakesPerMinute().value();
    }
    var spearman = new SpearmansCorrelation();
    assertThat(spearman.correlation(order, collisions))
        .as("collisions %s, seed 6", java.util.Arrays.toString(collisions))
        .isGreaterThanOrEqualTo(0.8);
    assertThat(spearman.correlation(order, phantoms))
        .as("phantom brakes %s, seed 6", java.util.Arrays.toString(phantoms))
        .isLessThanOrEqualTo(-0.8);
  }
}
