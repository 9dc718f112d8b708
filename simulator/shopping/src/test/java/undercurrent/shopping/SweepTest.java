package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.learning.LabeledTable;
import undercurrent.random.RandomStreams;

/// Oracle: labels that columns have no part in, on which every model is right in half of all rows,
/// so that whatever the best of K shows is chance; the expected maximum of K normal numbers.
class SweepTest {
  private static final List<String> COLUMNS =
      IntStream.range(0, 14).mapToObj(j -> "column-" + j).toList();

  private static LabeledTable coins(RandomStreams streams, String name, int rows) {
    return rows(streams, name, rows, 0);
  }

  /// Returns rows whose columns all lie to one side by what the label says.
  private static LabeledTable rows(RandomStreams streams, String name, int rows, double apart) {
    var stream = streams.stream(name);
    var table = new LabeledTable(COLUMNS, ImpressionReader.LABELS);
    for (int i = 0; i < rows; i++) {
      int label = i % 2;
      double[] row = new double[COLUMNS.size()];
      for (int j = 0; j < row.length; j++) {
        row[j] = stream.nextNormal() + apart * (2 * label - 1);
      }
      table.add(row, label);
    }
    return table;
  }

  @Test
  void theBestOfManyCoinsLooksBetterThanACoinByWhatChanceGives() {
    // Each permutation looks at one column of its own, and learns to say on which side of 0 it is:
    // on coins the 14 are independent.
    double one = 0;
    double best = 0;
    double fresh = 0;
    int worlds = 80;
    for (int world = 0; world < worlds; world++) {
      var streams = new RandomStreams(21, world);
      var permutations = COLUMNS.stream().map(SweepTest::lookingAt).toList();
      var sweep = Sweep.over(permutations, rows(streams, "rows", 60, 1), streams.stream("sweep"));
      var choice = sweep.best(coins(streams, "validation", 400), Sweep::accuracy);
      LabeledTable other = coins(streams, "fresh", 400);
      best += choice.validation() / worlds;
      fresh += (choice.validation() - choice.optimism(other, Sweep::accuracy)) / worlds;
      one += Sweep.accuracy(sweep.trained().getFirst().model(), other) / worlds;
    }
    // The greatest of 14 standard normal numbers is 1.703 on average (Harter 1961); one row in 400
    // moves an accuracy by 0.0025 of a standard deviation of 0.025.
    assertThat(best - 0.5).as("seed 21").isCloseTo(1.703 * 0.025, within(0.005));
    assertThat(fresh).as("seed 21").isCloseTo(0.5, within(0.009));
    assertThat(one).as("seed 21").isCloseTo(0.5, within(0.009));
  }

  private static Permutation lookingAt(String column) {
    var others = COLUMNS.stream().filter(name -> !name.equals(column)).toList();
    return Permutation.of(
        new ScoringRecipe(ScoringKind.LOGISTIC, 0.1, 2, 0, others, Recalibration.NONE));
  }

  @Test
  void theFirstOfEqualsWins() {
    var streams = new RandomStreams(22, 0);
    var sweep =
        Sweep.over(
            List.of(new Permutation("b", ScoringRecipe.USUAL), Permutation.of(ScoringRecipe.USUAL)),
            coins(streams, "rows", 50),
            streams.stream("sweep"));
    assertThat(sweep.best(coins(streams, "more", 50), (model, rows) -> 1).winner().permutation())
        .extracting(Permutation::name)
        .isEqualTo("b");
  }

  @Test
  void nothingToSweepIsRefused() {
    var streams = new RandomStreams(23, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.over(List.of(), coins(streams, "rows", 5), streams.stream("s")))
        .withMessage("a sweep needs 1 permutation or more");
  }
}
