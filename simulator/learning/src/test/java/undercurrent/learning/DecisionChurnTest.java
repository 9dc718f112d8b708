package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Oracle: decisions counted by hand. Of ten rows with the scores 0.05 … 0.95 the upper four are
/// decided on, at a threshold of 0.65.
class DecisionChurnTest {
  private final LabeledTable rows = new LabeledTable(List.of("x"), List.of("no", "yes"));

  DecisionChurnTest() {
    for (int i = 0; i < 10; i++) {
      rows.add(new double[] {0.05 + i / 10.0}, 0);
    }
  }

  private static Classifier moved(double by) {
    return row -> new double[] {1 - row[0] - by, row[0] + by};
  }

  @Test
  void theSameModelTurnsNothingRound() {
    assertThat(DecisionChurn.flipped(moved(0), moved(0), rows, 0.4)).containsOnly(false);
  }

  @Test
  void theThresholdStaysWhereItWas() {
    assertThat(DecisionChurn.flipped(moved(0), moved(0.21), rows, 0.4))
        .containsExactly(false, false, false, false, true, true, false, false, false, false);
  }

  @Test
  void thereIsNothingToDecideOnNoRows() {
    var none = new LabeledTable(List.of("x"), List.of("no", "yes"));
    assertThat(DecisionChurn.flipped(moved(0), moved(0.5), none, 0.4)).isEmpty();
  }

  /// Of three rows the second is called something else, and the third is called the same with less
  /// certainty.
  @Test
  void ofSeveralClassesADecisionIsTheMostLikelyOne() {
    var three = new LabeledTable(List.of("row"), List.of("a", "b", "c"));
    for (int i = 0; i < 3; i++) {
      three.add(new double[] {i}, 0);
    }
    double[][] before = {{0.6, 0.3, 0.1}, {0.2, 0.5, 0.3}, {0.1, 0.1, 0.8}};
    double[][] after = {{0.6, 0.3, 0.1}, {0.2, 0.3, 0.5}, {0.3, 0.3, 0.4}};
    assertThat(
            DecisionChurn.flipped(
                row -> before[(int) row[0]], row -> after[(int) row[0]], three, 1))
        .containsExactly(false, true, false);
  }
}
