package undercurrent.av;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.av.SightRecipe.Replaced;
import undercurrent.driving.Exposure;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;

/// Oracle: models that share nothing cannot move each other, to the bit; models that share their weights
/// do, unless the rows of nobody changed.
class SightRecipeTest {
  private static final LabeledTable ROWS = rows(700);
  private static final Replaced WISH = new Replaced(4, "bright/near");

  private static LabeledTable rows(int count) {
    var stream = new RandomStreams(2, 0).stream("scenes");
    return new SceneSampler(Exposure.even()).table(count, SensorCalibration.EXACT, stream);
  }

  private static Classifier train(SightRecipe recipe, LabeledTable rows) {
    return recipe.train(part -> LinearTrainer.seeded(1).train(part), rows);
  }

  private static List<double[]> in(String context) {
    return IntStream.range(0, ROWS.size())
        .mapToObj(ROWS::row)
        .filter(row -> SightRecipe.contextOf(row).equals(context))
        .toList();
  }

  private static long moved(SightRecipe recipe, LabeledTable rows, String context) {
    Classifier before = train(recipe, rows);
    Classifier after = train(recipe.with(WISH), rows);
    return in(context).stream()
        .filter(row -> !Arrays.equals(before.probabilities(row), after.probabilities(row)))
        .count();
  }

  @Test
  void aWishOfOneContextMovesAllOfAJointModelAndItsOwnAlone() {
    for (String context : SightRecipe.CONTEXTS) {
      assertThat(in(context)).as(context).hasSizeGreaterThan(20);
      assertThat(moved(SightRecipe.JOINT, ROWS, context)).as(context).isPositive();
      boolean isOwn = context.equals(WISH.context());
      long moved = moved(new SightRecipe(false, List.of(), Set.of()), ROWS, context);
      assertThat(moved > 0).as("%s, %d rows", context, moved).isEqualTo(isOwn);
    }
  }

  @Test
  void whatIsLeftOutMovesNothingAndAllElseDoes() {
    var recipe = SightRecipe.JOINT.without(Set.of(SightColumns.PATCH));
    assertThat(recipe.without(Set.of())).isEqualTo(SightRecipe.JOINT);
    Classifier model = train(recipe, ROWS);
    for (int i = 0; i < 50; i++) {
      double[] row = ROWS.row(i);
      double[] other = row.clone();
      for (int cell = 0; cell < FrameFeatures.LINES * FrameFeatures.CELLS_A_LINE; cell++) {
        other[cell] += 1;
      }
      assertThat(model.probabilities(other)).isEqualTo(model.probabilities(row));
      other[FrameFeatures.COLUMNS.indexOf("range")] += 1;
      assertThat(model.probabilities(other)).isNotEqualTo(model.probabilities(row));
    }
  }

  @Test
  void theGroupsOfColumnsShareNone() {
    double[] ones = new double[FrameFeatures.COLUMNS.size()];
    Arrays.fill(ones, 1);
    double[] less = ones;
    int sum = 0;
    for (SightColumns group : SightColumns.values()) {
      less = group.takenFrom(less);
      sum += group.size();
      assertThat(group.size()).as(group.id()).isPositive();
    }
    assertThat(Arrays.stream(less).sum()).isEqualTo(ones.length - sum);
  }

  /// With so few rows every context learns from those of all.
  @Test
  void whoHasTooFewRowsLearnsFromOthersWithoutTheirWishes() {
    LabeledTable few = rows(120);
    for (String context : SightRecipe.CONTEXTS) {
      boolean isOwn = context.equals(WISH.context());
      assertThat(moved(new SightRecipe(false, List.of(), Set.of()), few, context) > 0)
          .as(context)
          .isEqualTo(isOwn);
    }
  }
}
