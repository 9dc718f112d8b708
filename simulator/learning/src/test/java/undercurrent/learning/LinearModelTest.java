package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: Tribuo's own prediction as a peer, equality to the bit for a training that is repeated,
/// and a problem that a straight line solves.
class LinearModelTest {

  /// Returns rows around one centre a class; the last class is a rare one.
  private static LabeledTable table(long seed, int columns, int classes, int rows) {
    var stream = new RandomStreams(seed, 0).stream("rows");
    var names = new ArrayList<String>();
    for (int j = columns; j > 0; j--) {
      names.add("column-" + j); // Tribuo sorts names, so these come in another order there
    }
    var labels = new ArrayList<String>();
    for (int k = classes; k > 0; k--) {
      labels.add("class-" + k);
    }
    var table = new LabeledTable(names, labels);
    for (int i = 0; i < rows; i++) {
      int label = i % 50 == 0 ? classes - 1 : i % classes;
      table.add(row(stream, columns, label), label);
    }
    return table;
  }

  private static double[] row(RandomStream stream, int columns, int label) {
    double[] row = new double[columns];
    for (int j = 0; j < columns; j++) {
      row[j] = j == 0 ? 3 : 100 * j + (label == j ? 2 : 0) + stream.nextNormal();
    }
    return row;
  }

  @Test
  void theLogOfTribuoStaysQuietWhenGarbageIsCollected() {
    LinearTrainer.seeded(1);
    System.gc();
    assertThat(Logger.getLogger("org.tribuo").getLevel()).isEqualTo(Level.WARNING);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void probabilitiesAreThoseOfTribuo(long seed) {
    int columns = 2 + (int) seed;
    var table = table(seed, columns, 2 + (int) (seed % 4), 400);
    LinearModel model = LinearTrainer.seeded(seed).train(table);
    var stream = new RandomStreams(seed, 1).stream("unseen rows");
    String[] names = table.columns().toArray(String[]::new);
    for (int i = 0; i < 200; i++) {
      double[] row = row(stream, columns, i % columns);
      var example = new ArrayExample<>(new Label("unknown"), names, model.scaling().apply(row));
      var scores = model.tribuo().predict(example).getOutputScores();
      double[] ours = model.probabilities(row);
      for (int k = 0; k < ours.length; k++) {
        assertThat(ours[k])
            .as("seed %d, row %d, class %d", seed, i, k)
            .isCloseTo(scores.get(table.labels().get(k)).getScore(), within(1e-12));
      }
      assertThat(Arrays.stream(ours).sum()).isCloseTo(1, within(1e-12));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void trainingAgainGivesTheSameBits(long seed) {
    var table = table(seed, 6, 3, 500);
    double[] first = weights(LinearTrainer.seeded(seed).train(table));
    LinearTrainer.seeded(seed + 1).train(table); // somebody else trains in between
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      assertThat(weights(LinearTrainer.seeded(seed).train(table(seed, 6, 3, 500))))
          .as("seed %d", seed)
          .isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(weights(LinearTrainer.seeded(seed + 1).train(table)))
        .as("another order of rows")
        .isNotEqualTo(first);
  }

  @Test
  void trainingsSideBySideGiveTheSameBits() {
    var table = table(9, 6, 3, 500);
    double[] alone = weights(LinearTrainer.seeded(9).train(table));
    var models = List.of(1, 2, 3, 4).parallelStream();
    assertThat(models.map(i -> weights(LinearTrainer.seeded(9).train(table))).toList())
        .allMatch(weights -> Arrays.equals(weights, alone));
  }

  private static double[] weights(LinearModel model) {
    return model.labels().stream()
        .flatMap(label -> model.columns().stream().map(column -> model.weight(column, label)))
        .mapToDouble(weight -> weight)
        .toArray();
  }

  @Test
  void itLearnsWhatAStraightLineCanTell() {
    var stream = new RandomStreams(3, 0).stream("points");
    var table = new LabeledTable(List.of("x", "y"), List.of("below", "above"));
    for (int i = 0; i < 1_000; i++) {
      double x = stream.nextUniform(-5, 5);
      double y = stream.nextUniform(-5, 5);
      table.add(new double[] {x, y}, y > x ? 1 : 0);
    }
    LinearModel model = LinearTrainer.seeded(1).train(table);
    int right = 0;
    for (int i = 0; i < table.size(); i++) {
      right += model.mostLikely(table.row(i)) == table.label(i) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(970);
    assertThat(model.weight("y", "above")).isPositive();
    assertThat(model.weight("x", "above")).isNegative();
  }

  @Test
  void aClassWithoutRowsIsNeverLikely() {
    var table = new LabeledTable(List.of("x"), List.of("low", "unheard-of", "high"));
    for (int i = 0; i < 100; i++) {
      table.add(new double[] {i}, i < 50 ? 0 : 2);
    }
    LinearModel model = LinearTrainer.seeded(1).train(table);
    double[] probabilities = model.probabilities(new double[] {99});
    assertThat(probabilities[1]).isZero();
    assertThat(probabilities[0] + probabilities[2]).isCloseTo(1, within(1e-12));
    assertThat(model.mostLikely(new double[] {99})).isEqualTo(2);
    assertThat(model.mostLikely(List.of(new double[] {0}, new double[] {99})))
        .containsExactly(0, 2);
  }

  @Test
  void aColumnThatNeverVariedDoesNoHarm() {
    var table = new LabeledTable(List.of("constant", "x"), List.of("low", "high"));
    for (int i = 0; i < 100; i++) {
      table.add(new double[] {7, i}, i < 50 ? 0 : 1);
    }
    LinearModel model = LinearTrainer.seeded(1).train(table);
    assertThat(model.scaling().deviations()[0]).isEqualTo(1);
    assertThat(model.probabilities(new double[] {7, 99})).doesNotContain(Double.NaN);
    assertThat(model.mostLikely(new double[] {7, 99})).isEqualTo(1);
  }

  @Test
  void nothingToTrainOnIsRefused() {
    var empty = new LabeledTable(List.of("x"), List.of("a", "b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearTrainer.seeded(1).train(empty))
        .withMessage("nothing to train on: the table has no rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinearTrainer(0, 0.1, 1))
        .withMessage(
            "a linear trainer needs epochs >= 1 and a learning rate above 0, not 0 and 0.1");
  }

  /// No weight ever comes to a column that never varies, so that a model with it is the model without.
  @Test
  void aColumnThatNeverVariesChangesNothing() {
    LabeledTable narrow = table(4, 6, 3, 200);
    var names = new ArrayList<>(narrow.columns());
    names.add(2, "constant");
    var wide = new LabeledTable(names, narrow.labels());
    for (int i = 0; i < narrow.size(); i++) {
      wide.add(widened(narrow.row(i), 0), narrow.label(i));
    }
    LinearModel model = LinearTrainer.seeded(3).train(narrow);
    LinearModel wider = LinearTrainer.seeded(3).train(wide);
    for (int i = 0; i < narrow.size(); i++) {
      assertThat(wider.probabilities(widened(narrow.row(i), 7)))
          .isEqualTo(model.probabilities(narrow.row(i)));
    }
  }

  private static double[] widened(double[] row, double constant) {
    double[] wider = new double[row.length + 1];
    System.arraycopy(row, 0, wider, 0, 2);
    wider[2] = constant;
    System.arraycopy(row, 2, wider, 3, row.length - 2);
    return wider;
  }
}
