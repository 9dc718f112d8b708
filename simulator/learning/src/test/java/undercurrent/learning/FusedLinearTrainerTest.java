package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/// The peer is Tribuo's own trainer: on the same rows and seed it must come to the same weights.
class FusedLinearTrainerTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void hasTheWeightsOfTribuosTrainerBitByBit(int seed) {
    TribuoRows.keepQuiet();
    var luck = new Random(seed);
    int columns = 1 + luck.nextInt(40);
    int classes = 2 + seed % 4;
    double rate = 0.02 + 0.2 * luck.nextDouble();
    var rows = PreparedRows.of(table(luck, 20 + luck.nextInt(300), columns, classes));

    var peer =
        new LinearSGDTrainer(
            new LogMulticlass(), new AdaGrad(rate, 0.1), 5, TribuoRows.NO_LOG, 1, seed);
    LinearSGDModel expected = peer.train(rows.dataset());
    LinearSGDModel model = new FusedLinearTrainer(rate, 0.1, 5, seed).train(rows.dataset());

    assertThat(weights(model)).as("seed %d", seed).isEqualTo(weights(expected));
  }

  /// Columns of which one never varies, and classes of which the last is rare.
  private static LabeledTable table(Random luck, int size, int columns, int classes) {
    var table = new LabeledTable(names("column-", columns), names("class-", classes));
    for (int i = 0; i < size; i++) {
      double[] row = new double[columns];
      for (int j = 1; j < columns; j++) {
        row[j] = luck.nextGaussian();
      }
      table.add(row, (int) (classes * luck.nextDouble() * luck.nextDouble()));
    }
    return table;
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private static double[][] weights(LinearSGDModel model) {
    var matrix = model.getWeightsCopy();
    double[][] weights = new double[matrix.getDimension1Size()][matrix.getDimension2Size()];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] = matrix.get(i, j);
      }
    }
    return weights;
  }
}
