package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: Tribuo's own random forest, a problem that no linear model solves, and repetition.
class ForestTest {

  /// Whether two of the features have the same sign, among others that say nothing, with one label of
  /// ten wrong.
  private static LabeledTable signs(int rows, RandomStream stream) {
    var table = new LabeledTable(List.of("a", "b", "c", "d", "e", "f"), List.of("no", "yes"));
    for (int i = 0; i < rows; i++) {
      double[] row = new double[6];
      for (int j = 0; j < row.length; j++) {
        row[j] = stream.nextNormal(0, 1);
      }
      boolean same = row[0] * row[1] > 0;
      table.add(row, same != stream.nextBernoulli(0.1) ? 1 : 0);
    }
    return table;
  }

  private static double accuracy(Classifier model, LabeledTable table) {
    int hits = 0;
    for (int i = 0; i < table.size(); i++) {
      hits += model.mostLikely(table.row(i)) == table.label(i) ? 1 : 0;
    }
    return (double) hits / table.size();
  }

  @Test
  void aForestLearnsWhatALinearModelCannot() {
    var streams = new RandomStreams(7, 0);
    var table = signs(2_000, streams.stream("train"));
    var ruler = signs(2_000, streams.stream("test"));
    assertThat(accuracy(LinearTrainer.seeded(1).train(table), ruler)).isBetween(0.42, 0.58);
    assertThat(accuracy(new ForestTrainer(40, 8, 0.5, 1).train(table), ruler))
        .as("0.9 is the most that labels with an error of 0.1 allow")
        .isBetween(0.84, 0.92);
  }

  @Test
  void itIsAsGoodAsTribuosOwnForestWithinNoise() {
    var streams = new RandomStreams(8, 0);
    var table = signs(1_500, streams.stream("train"));
    var ruler = signs(3_000, streams.stream("test"));
    double ours = accuracy(new ForestTrainer(30, 8, 0.5, 1).train(table), ruler);
    double peer = accuracyOfTribuo(table, ruler);
    double threeSigma = 3 * Math.sqrt(2 * 0.1 * 0.9 / 3_000);
    assertThat(ours).as("against %s of Tribuo's, seed 8", peer).isCloseTo(peer, within(threeSigma));
  }

  @Test
  void theSameSeedGivesTheSameForestAndTribuoPredictsTheSame() {
    var table = signs(300, new RandomStreams(9, 0).stream("train"));
    ForestModel one = ForestTrainer.seeded(5).train(table);
    ForestModel two = ForestTrainer.seeded(5).train(table);
    ForestModel other = ForestTrainer.seeded(6).train(table);
    int differs = 0;
    for (int i = 0; i < table.size(); i++) {
      double[] probabilities = one.probabilities(table.row(i));
      assertThat(two.probabilities(table.row(i))).isEqualTo(probabilities);
      differs += other.probabilities(table.row(i))[0] == probabilities[0] ? 0 : 1;
      var example =
          new ArrayExample<>(
              new Label("no"), table.columns().toArray(String[]::new), table.row(i).clone());
      assertThat(one.tribuo().predict(example).getOutputScores().get("yes").getScore())
          .isEqualTo(probabilities[1]);
    }
    assertThat(differs).isGreaterThan(100);
  }

  @Test
  void impossibleForestsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HistogramForestTrainer(0, 5, 0.5, 1))
        .withMessageStartingWith("a forest needs 1 tree or more");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ForestTrainer.seeded(1).train(new LabeledTable(List.of("x"), List.of("a", "b"))));
  }

  private static double accuracyOfTribuo(LabeledTable table, LabeledTable ruler) {
    var factory = new LabelFactory();
    var data = new MutableDataset<Label>(new SimpleDataSourceProvenance("signs", factory), factory);
    String[] names = table.columns().toArray(String[]::new);
    for (int i = 0; i < table.size(); i++) {
      var label = new Label(table.labels().get(table.label(i)));
      data.add(new ArrayExample<>(label, names, table.row(i).clone()));
    }
    var tree = new CARTClassificationTrainer(8, 0.5f, 1);
    var model = new RandomForestTrainer<>(tree, new VotingCombiner(), 30, 1).train(data, Map.of());
    int hits = 0;
    for (int i = 0; i < ruler.size(); i++) {
      var example = new ArrayExample<>(new Label("no"), names, ruler.row(i).clone());
      String said = model.predict(example).getOutput().getLabel();
      hits += said.equals(ruler.labels().get(ruler.label(i))) ? 1 : 0;
    }
    return (double) hits / ruler.size();
  }
}
