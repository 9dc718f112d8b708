package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.CalibrationError;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;

/// Oracle: the trainers that a recipe names, the text that it was read from, and what a model
/// cannot know that was not told.
class ScoringRecipeTest {
  private static final List<String> COLUMNS = List.of("a", "b", "c");

  /// Returns rows that only column a has a say in.
  static LabeledTable rows(long seed, int count) {
    var stream = new RandomStreams(seed, 0).stream("rows");
    var table = new LabeledTable(COLUMNS, ImpressionReader.LABELS);
    for (int i = 0; i < count; i++) {
      double[] row = {stream.nextNormal(), stream.nextNormal(), stream.nextNormal()};
      table.add(row, stream.nextBernoulli(1 / (1 + StrictMath.exp(2 - 2 * row[0]))) ? 1 : 0);
    }
    return table;
  }

  @Test
  void theUsualRecipeIsTheLinearTrainerToTheBit() {
    LabeledTable rows = rows(1, 500);
    assertThat(BinaryQuality.scores(ScoringRecipe.USUAL.train(rows, 7), rows))
        .isEqualTo(BinaryQuality.scores(new LinearTrainer(8, 0.1, 7).train(rows), rows));
  }

  @Test
  void everyRecipeOfASpaceReadsAsItIsWritten() {
    var stream = new RandomStreams(2, 0).stream("recipes");
    for (var permutation : new RecipeSpace(COLUMNS).draw(200, stream)) {
      assertThat(ScoringRecipe.parse(permutation.name())).isEqualTo(permutation.recipe());
    }
    assertThat(ScoringRecipe.USUAL.text()).isEqualTo("logistic rate=0.1 passes=8");
  }

  @Test
  void aLongerSweepBeginsAsAShorterOne() {
    var stream = new RandomStreams(3, 0).stream("recipes");
    var space = new RecipeSpace(COLUMNS);
    assertThat(space.draw(16, stream).subList(0, 4)).isEqualTo(space.draw(4, stream));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"LOGISTIC", "FACTORIZATION_MACHINE", "BOOSTED_TREES"})
  void aFeatureThatIsLeftOutHasNoSay(ScoringKind kind) {
    var usual = ScoringRecipe.usual(kind, Recalibration.NONE);
    var blind =
        new ScoringRecipe(
            kind,
            usual.learningRate(),
            usual.passes(),
            usual.capacity(),
            List.of("a"),
            Recalibration.NONE);
    Classifier model = blind.train(rows(4, 800), 4);
    assertThat(model.probabilities(new double[] {-3, 0.5, 1}))
        .isEqualTo(model.probabilities(new double[] {3, 0.5, 1}));
    Classifier seeing = usual.train(rows(4, 800), 4);
    assertThat(seeing.probabilities(new double[] {3, 0.5, 1})[1])
        .isGreaterThan(seeing.probabilities(new double[] {-3, 0.5, 1})[1] + 0.3);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PLATT", "ISOTONIC"})
  void calibrationPutsAnOverfittedModelRight(Recalibration calibration) {
    var overfitted =
        new ScoringRecipe(ScoringKind.BOOSTED_TREES, 0.5, 200, 6, List.of(), Recalibration.NONE);
    var calibrated =
        new ScoringRecipe(ScoringKind.BOOSTED_TREES, 0.5, 200, 6, List.of(), calibration);
    LabeledTable rows = rows(5, 1500);
    LabeledTable fresh = rows(6, 5000);
    double before = CalibrationError.of(overfitted.train(rows, 1), fresh).value();
    double after = CalibrationError.of(calibrated.train(rows, 1), fresh).value();
    assertThat(after).as("seeds 5, 6: %s before", before).isLessThan(before / 2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "linear rate=0.1 passes=8 | a scoring model is one of [logistic, factorization-machine,"
            + " boosted-trees], not 'linear'",
        "logistic rate=fast passes=8 | the recipe 'logistic rate=fast passes=8' needs a number for"
            + " 'rate', not 'fast'; a recipe is",
        "logistic rate=0.1 passes=8 depth=3 | has [depth], which logistic does not take",
        "logistic rate=0.1 rate=0.2 passes=8 | says 'rate' twice",
        "logistic quick | has 'quick', which says no setting",
        "boosted-trees rate=0.9 passes=8 depth=3 | a recipe for boosted-trees needs a rate above 0,"
            + " at most 0.5, 1 to 1000 passes and depth of 1 to 12, not 0.9, 8 and 3",
        "logistic rate=0.1 passes=8 calibration=good | a calibration is one of [none, platt,"
            + " isotonic], not 'good'"
      })
  void whatIsNoRecipeIsRefused(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoringRecipe.parse(text))
        .withMessageContaining(message);
  }

  @Test
  void aFeatureThatRowsDoNotHaveCannotBeLeftOut() {
    var recipe = ScoringRecipe.parse("logistic rate=0.1 passes=8 without=d");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recipe.train(rows(1, 10), 1))
        .withMessage("the recipe leaves out 'd', which is none of the features [a, b, c]");
  }
}
