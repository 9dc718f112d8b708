package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: identities of averaging (one client is central training; equal clients are one client),
/// and one step of gradient descent by hand.
class FederatedAveragingTest {
  private static final Standardization PLAIN =
      new Standardization(new double[] {0}, new double[] {1});

  private static LabeledTable rows(double... values) {
    var table = new LabeledTable(List.of("x"), List.of("below", "above"));
    for (double value : values) {
      table.add(new double[] {value}, value > 0 ? 1 : 0);
    }
    return table;
  }

  private static Classifier train(FederatedAveraging how, LabeledTable... clients) {
    return how.train(List.of(clients), PLAIN, new RandomStreams(1, 0).stream("clients"));
  }

  @Test
  void oneStepOnOneRowIsTheOneByHand() {
    var model = train(new FederatedAveraging(1, 1, 1, 0.5), rows(2));
    // both classes begin at a half: weights ±0.5·0.5·2, biases ±0.25; at x = 2 the scores are ±1.25
    double above = 1 / (1 + Math.exp(-2.5));
    assertThat(model.probabilities(new double[] {2})[1]).isCloseTo(above, within(1e-12));
  }

  @Test
  void clientsWithTheSameRowsAreOneClient() {
    var rows = rows(-2, 1, -0.5, 3);
    var one = train(new FederatedAveraging(5, 1, 2, 0.1), rows);
    var three = train(new FederatedAveraging(5, 3, 2, 0.1), rows, rows, rows);
    assertThat(three.probabilities(new double[] {0.7}))
        .containsExactly(one.probabilities(new double[] {0.7}), within(1e-12));
  }

  @Test
  void twoClientsOfOneRowEachMoveTheModelByTheMeanOfTheirSteps() {
    var model = train(new FederatedAveraging(1, 2, 1, 1), rows(4), rows(-4));
    // each step gives weights ±2 and biases of opposite signs, whose mean is 0: at x = 1 scores ±2
    assertThat(model.probabilities(new double[] {1})[1])
        .isCloseTo(1 / (1 + Math.exp(-4)), within(1e-12));
  }

  @Test
  void noRoundsAreAnError() {
    assertThatThrownBy(() -> new FederatedAveraging(0, 1, 1, 0.1))
        .hasMessageContaining("1 or more");
  }
}
