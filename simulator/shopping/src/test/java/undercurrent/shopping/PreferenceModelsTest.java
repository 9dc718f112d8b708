package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.AlternatingLeastSquares.Settings;

/// Oracle: inverses, least squares and cosines worked out by hand for one to three items, and that
/// no exact step of alternating least squares raises the loss.
class PreferenceModelsTest {
  private static final List<int[]> PASTS =
      List.of(new int[] {0, 1}, new int[] {0}, new int[] {1, 2});

  @Test
  void theAutoencoderHasTheWeightsOfTheInverseByHand() {
    // XᵀX + I = (3 1 0, 1 3 1, 0 1 2), of determinant 13 and adjugate (5 −2 1, −2 6 −3, 1 −3 8)
    var model = ShallowAutoencoder.train(PASTS, 4, 1);
    assertThat(model.weight(0, 1)).isCloseTo(2 / 6.0, within(1e-15));
    assertThat(model.weight(1, 0)).isCloseTo(2 / 5.0, within(1e-15));
    assertThat(model.weight(0, 2)).isCloseTo(-1 / 8.0, within(1e-15));
    assertThat(model.weight(2, 0)).isCloseTo(-1 / 5.0, within(1e-15));
    assertThat(model.weight(2, 1)).isCloseTo(3 / 6.0, within(1e-15));
    assertThat(model.weight(1, 1)).isZero();
    assertThat(model.scores(new int[] {0, 2}))
        .containsExactly(new double[] {-1 / 5.0, 5 / 6.0, -1 / 8.0, 0}, within(1e-15));
    assertThat(model.best(new int[] {0, 2}, 2)).containsExactly(1, 3);
  }

  @Test
  void anItemThatNobodyBoughtSaysNothingToTheAutoencoder() {
    var model = ShallowAutoencoder.train(PASTS, 4, 1);
    assertThat(model.scores(new int[] {3})).containsOnly(0);
    assertThat(model.weight(3, 0)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShallowAutoencoder.train(PASTS, 4, 0))
        .withMessage("a shallow autoencoder needs a penalty above 0, not 0.0");
  }

  @Test
  void nearestItemsAddUpShrunkCosines() {
    var model = NearestItems.train(PASTS, 3, 2, 1);
    double first = 1 / (2 + 1.0); // of 0 and 1: together once, twice each
    double second = 1 / (Math.sqrt(2) + 1); // of 1 and 2
    assertThat(model.scores(new int[] {0, 2}))
        .containsExactly(new double[] {0, first + second, 0}, within(1e-15));
  }

  @Test
  void aCustomersOneFactorIsAsByHand() {
    // YᵀY + λ = 4 + 1 + 1; with the past {0} it is 6 + 3·4 = 18, and the right side is 4·2 = 8
    var model = new ImplicitFactors(new double[][] {{2}, {1}}, 3, 1);
    assertThat(model.customer(new int[] {0}))
        .containsExactly(new double[] {8 / 18.0}, within(1e-15));
    assertThat(model.scores(new int[] {0}))
        .containsExactly(new double[] {8 / 9.0, 4 / 9.0}, within(1e-15));
    assertThat(model.scores(new int[0])).containsOnly(0);
  }

  @Test
  void oneCustomerAndOneItemSettleWhereTheSlopeIsZero() {
    // 4·(1 − s)² + 2·s with s = x² = y² is least at s = 1 − 1/4, where it is 1.75
    var settings = new Settings(1, 3, 1, 1);
    var stream = new RandomStreams(1, 0).stream("one");
    var training = new AlternatingLeastSquares(List.of(new int[] {0}), 1, settings, stream);
    for (int step = 0; step < 200; step++) {
      training.step();
    }
    assertThat(training.loss()).isCloseTo(1.75, within(1e-9));
    assertThat(training.model().scores(new int[] {0})[0]).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void theLossNeverRisesAndIsTheSumOverAllPairs() {
    var pasts = pasts();
    var settings = new Settings(6, 5, 0.5, 1);
    var stream = new RandomStreams(1, 0).stream("factors");
    var training = new AlternatingLeastSquares(pasts, 25, settings, stream);
    double last = Double.POSITIVE_INFINITY;
    for (int step = 0; step < 20; step++) {
      training.step();
      assertThat(training.loss()).as("seed 1, step %d", step).isLessThanOrEqualTo(last + 1e-9);
      last = training.loss();
    }
    assertThat(last).isGreaterThan(0).isLessThan(pasts.stream().mapToInt(p -> p.length).sum() * 6);
  }

  @Test
  void aTrainingIsTheSameAgainAndKnownItemsComeFirst() {
    var pasts = pasts();
    var streams = new RandomStreams(1, 0);
    var settings = new Settings(6, 5, 0.5, 10);
    var one = AlternatingLeastSquares.train(pasts, 25, settings, streams.stream("factors"));
    var other = AlternatingLeastSquares.train(pasts, 25, settings, streams.stream("factors"));
    assertThat(one.item(7)).isEqualTo(other.item(7)).hasSize(one.factors());
    int known = 0;
    for (int[] past : pasts) {
      int best = one.best(past, 1)[0];
      known += IntStream.of(past).anyMatch(item -> item == best) ? 1 : 0;
    }
    assertThat(known).isGreaterThan(pasts.size() * 4 / 5);
  }

  @Test
  void exactSearchFindsTheHighestProducts() {
    var search = new ExactSearch(new double[][] {{1, 0}, {0, 2}, {1, 1}, {-3, 0}, {0, 2}});
    assertThat(search.products(new double[] {1, 3})).containsExactly(1, 6, 4, -3, 6);
    assertThat(search.nearest(new double[] {1, 3}, 3)).containsExactly(1, 4, 2);
    assertThat(search.nearest(new double[] {-1, 0}, 9)).containsExactly(3, 1, 4, 0, 2);
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Settings(0, 20, 10, 15))
        .withMessageContaining("a factor, a weight of 0 or more, a penalty above 0 and a step");
  }

  private static List<int[]> pasts() {
    var stream = new RandomStreams(1, 0).stream("pasts");
    var pasts = new ArrayList<int[]>();
    for (int customer = 0; customer < 40; customer++) {
      int taste = customer % 5;
      pasts.add(
          IntStream.range(0, 25)
              .filter(item -> stream.nextBernoulli(item % 5 == taste ? 0.7 : 0.05))
              .toArray());
    }
    return pasts;
  }
}
