package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: Chaudhuri and Monteleoni (2008): the bound on how far one row moves the weights (corollary
/// 2), and the mean and spread of the noise's length, a Gamma variate.
class PrivateLogisticTest {
  private static final int WIDTH = 3;
  private static final Standardization PLAIN =
      new Standardization(new double[WIDTH], new double[] {1, 1, 1});
  private static final PrivateLogistic LEARNER = new PrivateLogistic(PLAIN, 0.01);

  private static LabeledTable rows(int rows, RandomStream stream) {
    var table = new LabeledTable(List.of("a", "b", "c"), List.of("no", "yes"));
    for (int i = 0; i < rows; i++) {
      double[] row = {stream.nextNormal(), stream.nextNormal(), stream.nextNormal()};
      double score = 3 * row[0] - row[1];
      table.add(row, stream.nextBernoulli(1 / (1 + Math.exp(-score))) ? 1 : 0);
    }
    return table;
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      sum += (one[j] - other[j]) * (one[j] - other[j]);
    }
    return Math.sqrt(sum);
  }

  @Test
  void oneRowMovesTheWeightsByTheSensitivityAtMost() {
    for (int seed = 0; seed < 20; seed++) {
      var stream = new RandomStreams(seed, 0).stream("rows");
      var table = rows(60, stream);
      var neighbour = new LabeledTable(table.columns(), table.labels());
      neighbour.add(new double[] {-9, 9, 9}, 1); // as unlike as can be
      for (int i = 1; i < table.size(); i++) {
        neighbour.add(table.row(i), table.label(i));
      }
      assertThat(distance(LEARNER.weights(table), LEARNER.weights(neighbour)))
          .as("seed %d", seed)
          .isPositive()
          .isLessThanOrEqualTo(LEARNER.sensitivity(60));
    }
  }

  @Test
  void theWeightsAreWhereTheGradientIsNothing() {
    var table = rows(400, new RandomStreams(3, 0).stream("rows"));
    double[] best = LEARNER.weights(table);
    double loss = loss(table, best);
    for (int j = 0; j <= WIDTH; j++) {
      for (double by : new double[] {-1e-3, 1e-3}) {
        double[] beside = best.clone();
        beside[j] += by;
        assertThat(loss(table, beside)).as("weight %d", j).isGreaterThan(loss);
      }
    }
  }

  private static double loss(LabeledTable table, double[] weights) {
    double sum = 0;
    for (int i = 0; i < table.size(); i++) {
      double share = LEARNER.classifier(weights).probabilities(table.row(i))[table.label(i)];
      sum -= Math.log(share) / table.size();
    }
    double[] none = new double[weights.length];
    return sum + 0.01 / 2 * Math.pow(distance(weights, none), 2);
  }

  @Test
  void theNoiseHasTheLengthOfAGammaVariate() {
    var stream = new RandomStreams(4, 0).stream("noise");
    double[] weights = new double[WIDTH + 1];
    int draws = 20_000;
    double sum = 0;
    for (int i = 0; i < draws; i++) {
      sum += distance(weights, LEARNER.published(weights, 1000, 0.5, stream));
    }
    double scale = LEARNER.sensitivity(1000) / 0.5;
    double mean = 4 * scale;
    assertThat(sum / draws)
        .as("seed 4, four standard deviations")
        .isCloseTo(mean, within(4 * Math.sqrt(4) * scale / Math.sqrt(draws)));
  }

  @Test
  void noPrivacyAtAllIsNoNumber() {
    var stream = new RandomStreams(4, 0).stream("noise");
    assertThatThrownBy(() -> LEARNER.published(new double[4], 10, 0, stream))
        .hasMessageContaining("above 0, not 0.0");
  }
}
