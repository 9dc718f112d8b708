package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: pooling by hand; the conditions of Karush, Kuhn and Tucker for the nearest rising
/// function; the equations of the logistic fit; and rows drawn with a known probability.
class CalibratedClassifierTest {

  @Test
  void adjacentViolatorsArePooledAsByHand() {
    // By hand: 1 | 0 pool to 1/2; then 0 1 | 0 pool to 1/2, which is not below 1/2, so all pool.
    double[] scores = {6, 1, 2, 3, 4, 5};
    boolean[] happened = {true, false, true, false, true, false};
    var function = Isotonic.of(scores, happened);
    assertThat(function.from()).containsExactly(1, 2, 6);
    assertThat(function.shares()).containsExactly(0, 0.5, 1);
    assertThat(function.at(0)).isZero();
    assertThat(function.at(5.5)).isEqualTo(0.5);
    assertThat(function.at(7)).isOne();
  }

  @Test
  void equalScoresGetOneValue() {
    var function = Isotonic.of(new double[] {1, 1, 1, 2}, new boolean[] {true, false, false, true});
    assertThat(function.at(1)).isEqualTo(1.0 / 3);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noRisingFunctionIsNearer(long seed) {
    RandomStream stream = new RandomStreams(seed, 0).stream("scores");
    double[] scores = new double[200];
    boolean[] happened = new boolean[200];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = i;
      happened[i] = stream.nextBernoulli(i / 200.0);
    }
    var function = Isotonic.of(scores, happened);
    double left = 0;
    for (int i = 0; i < scores.length; i++) {
      // The sum of what is left over, up to a place, is the multiplier of "no fall after it": it
      // may
      // not be below 0, and is 0 wherever the function rises.
      boolean rises = i > 0 && function.at(i) > function.at(i - 1.0);
      assertThat(left).as("seed %d, place %d", seed, i).isGreaterThan(-1e-9);
      assertThat(!rises || Math.abs(left) < 1e-9).as("seed %d, place %d", seed, i).isTrue();
      assertThat(i == 0 || function.at(i) >= function.at(i - 1.0)).isTrue();
      left += (happened[i] ? 1 : 0) - function.at(i);
    }
    assertThat(left).as("seed %d", seed).isCloseTo(0, within(1e-9));
  }

  @Test
  void plattsCurveSolvesItsTwoEquations() {
    double[] scores = {-2, -1, 0, 1, 2, 3};
    boolean[] happened = {false, false, true, false, true, true};
    var curve = PlattScaling.of(scores, happened);
    double sum = 0;
    double moment = 0;
    for (int i = 0; i < scores.length; i++) {
      double off = curve.at(scores[i]) - (happened[i] ? 4.0 / 5 : 1.0 / 5);
      sum += off;
      moment += off * scores[i];
    }
    assertThat(sum).isCloseTo(0, within(1e-8));
    assertThat(moment).isCloseTo(0, within(1e-8));
  }

  @Test
  void plattFindsTheCurveThatRowsWereDrawnFrom() {
    RandomStream stream = new RandomStreams(8, 0).stream("rows");
    double[] scores = new double[40_000];
    boolean[] happened = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = stream.nextNormal();
      happened[i] = stream.nextBernoulli(1 / (1 + StrictMath.exp(-(0.7 * scores[i] - 1.2))));
    }
    var curve = PlattScaling.of(scores, happened);
    assertThat(curve.slope()).as("seed 8").isCloseTo(0.7, within(0.05));
    assertThat(curve.shift()).as("seed 8").isCloseTo(-1.2, within(0.05));
  }

  @Test
  void scoresThatPartTheOutcomesStillHaveACurve() {
    var curve =
        PlattScaling.of(new double[] {1, 2, 3, 4}, new boolean[] {false, false, true, true});
    assertThat(curve.at(4)).isBetween(0.6, 0.99);
    assertThat(curve.at(1)).isBetween(0.01, 0.4);
  }

  @Test
  void aBadlyScaledModelIsPutRight() {
    LabeledTable unseen = drawn(9, 4000);
    LabeledTable fresh = drawn(10, 20_000);
    Classifier tooSure = odds(3);
    double before = CalibrationError.of(tooSure, fresh).value();
    var isotonic = CalibratedClassifier.isotonic(tooSure, unseen);
    var platt = CalibratedClassifier.platt(tooSure, unseen);
    assertThat(before).as("seeds 9, 10").isGreaterThan(0.1);
    assertThat(CalibrationError.of(isotonic, fresh).value()).isLessThan(before / 3);
    assertThat(CalibrationError.of(platt, fresh).value()).isLessThan(before / 3);
    assertThat(FactorizationTest.auc(platt, fresh))
        .isEqualTo(FactorizationTest.auc(tooSure, fresh));
  }

  @Test
  void nobodyIsSurerThanTheRuleOfSuccession() {
    LabeledTable unseen = new LabeledTable(List.of("p"), List.of("no", "yes"));
    unseen.add(new double[] {0.2}, 0);
    unseen.add(new double[] {0.8}, 1);
    var model = CalibratedClassifier.isotonic(odds(1), unseen);
    assertThat(model.probabilities(new double[] {0.9})[1]).isEqualTo(0.75);
    assertThat(model.probabilities(new double[] {0.1})[1]).isEqualTo(0.25);
  }

  /// Returns rows that happen with the probability in their only column.
  private static LabeledTable drawn(long seed, int rows) {
    var stream = new RandomStreams(seed, 0).stream("rows");
    var table = new LabeledTable(List.of("p"), List.of("no", "yes"));
    for (int i = 0; i < rows; i++) {
      double p = stream.nextUniform();
      table.add(new double[] {p}, stream.nextBernoulli(p) ? 1 : 0);
    }
    return table;
  }

  /// Returns a model that multiplies the logarithm of the true odds.
  private static Classifier odds(double times) {
    DoubleUnaryOperator says = p -> 1 / (1 + StrictMath.pow((1 - p) / p, times));
    return row -> new double[] {1 - says.applyAsDouble(row[0]), says.applyAsDouble(row[0])};
  }
}
