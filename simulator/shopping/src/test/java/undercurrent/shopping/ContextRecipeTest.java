package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: independence. What shares neither rows nor weights cannot move together, to the last
/// bit; what shares weights does.
class ContextRecipeTest {
  private static final RowContext NEW_CHEAP = RowContext.ALL.getFirst();
  private static final ReplacedFeature WISH = new ReplacedFeature("affinity", NEW_CHEAP);

  private final RandomStream chance = new RandomStreams(7, 0).stream("rows");

  private LabeledTable rows(int count) {
    int affinity = FeatureSnapshot.NAMES.indexOf("affinity");
    var table = new LabeledTable(FeatureSnapshot.NAMES, ImpressionReader.LABELS);
    for (int i = 0; i < count; i++) {
      double[] row = new double[FeatureSnapshot.NAMES.size()];
      for (int j = 0; j < row.length; j++) {
        row[j] = chance.nextUniform(0, 3);
      }
      double share = 1 / (1 + StrictMath.exp(2 - row[affinity]));
      table.add(row, chance.nextBernoulli(share) ? 1 : 0);
    }
    return table;
  }

  private static ContextRecipe apart() {
    return new ContextRecipe(RowContext.ALL, List.of(), List.of());
  }

  private static Classifier train(ContextRecipe recipe, LabeledTable rows) {
    return recipe.train(ScoringRecipe.USUAL, rows, 1);
  }

  private static long moved(ContextRecipe before, LabeledTable rows, boolean inTheContext) {
    Classifier old = train(before, rows);
    Classifier fresh = train(before.with(WISH), rows);
    long moved = 0;
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.row(i);
      boolean isSame = old.probabilities(row)[1] == fresh.probabilities(row)[1];
      moved += !isSame && RowContext.of(row).equals(NEW_CHEAP) == inTheContext ? 1 : 0;
    }
    return moved;
  }

  @Test
  void aModelForAllIsMovedEverywhereByAWishOfOne() {
    LabeledTable rows = rows(3000);
    long others =
        java.util.stream.IntStream.range(0, rows.size())
            .filter(i -> !RowContext.of(rows.row(i)).equals(NEW_CHEAP))
            .count();
    assertThat(moved(ContextRecipe.JOINT, rows, true)).isPositive();
    assertThat(moved(ContextRecipe.JOINT, rows, false)).isEqualTo(others);
  }

  @Test
  void modelsApartAreMovedWhereItWasWishedAlone() {
    assertThat(moved(apart(), rows(3000), true)).isPositive();
    assertThat(moved(apart(), rows(3000), false)).isZero();
  }

  @Test
  void soAreThoseThatHaveTooFewRowsOfTheirOwn() {
    assertThat(moved(apart(), rows(300), true)).isPositive();
    assertThat(moved(apart(), rows(300), false)).isZero();
  }

  @Test
  void oneModelOfUsualFeaturesIsWhatTheRecipeMakes() {
    LabeledTable rows = rows(500);
    Classifier plain = ScoringRecipe.USUAL.train(rows, 1);
    Classifier joint = train(ContextRecipe.JOINT, rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(joint.probabilities(rows.row(i))).isEqualTo(plain.probabilities(rows.row(i)));
    }
  }

  @Test
  void whatIsLeftOutOfOthersFeaturesSaysNothingAndOldRowsHaveNoneOfIt() {
    var wide =
        new LabeledTable(
            java.util.stream.Stream.concat(
                    FeatureSnapshot.NAMES.stream(), java.util.stream.Stream.of("photo_score"))
                .toList(),
            ImpressionReader.LABELS);
    LabeledTable rows = rows(500);
    for (int i = 0; i < rows.size(); i++) {
      double[] row = java.util.Arrays.copyOf(rows.row(i), rows.row(i).length + 1);
      row[row.length - 1] = chance.nextUniform();
      wide.add(row, rows.label(i));
    }
    var without = new ContextRecipe(List.of(), List.of(), List.of("photo_score"));
    Classifier plain = train(ContextRecipe.JOINT, rows);
    Classifier left = train(without, wide);
    Classifier learnt = train(ContextRecipe.JOINT, wide);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(left.probabilities(wide.row(i))).isEqualTo(plain.probabilities(rows.row(i)));
      double[] none = wide.row(i).clone();
      none[none.length - 1] = 0;
      assertThat(learnt.probabilities(rows.row(i))).isEqualTo(learnt.probabilities(none));
    }
  }
}
