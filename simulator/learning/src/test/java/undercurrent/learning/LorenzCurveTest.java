package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import undercurrent.learning.LorenzCurve.Place;
import undercurrent.random.RandomStreams;

/// Oracle: a curve by hand, the formula of the Gini index over sorted amounts, and what every
/// Lorenz curve is: below the diagonal and ever steeper.
class LorenzCurveTest {

  @Test
  void aCurveByHand() {
    // of 10, two of five have nothing, two have 2 and one has 6
    assertThat(LorenzCurve.of(new double[] {2, 0, 6, 0, 2}).places())
        .containsExactly(new Place(0, 0), new Place(0.4, 0), new Place(0.8, 0.4), new Place(1, 1));
  }

  @Test
  void whereAllHaveTheSameItIsTheDiagonal() {
    assertThat(LorenzCurve.of(new double[] {3, 3, 3}).places())
        .containsExactly(new Place(0, 0), new Place(1, 1));
    assertThat(LorenzCurve.of(new double[] {0, 0}).gini()).as("nobody has anything").isZero();
  }

  @Test
  void itsAreaIsTheGiniIndexAndItIsConvexBelowTheDiagonal() {
    for (int seed = 0; seed < 50; seed++) {
      var chance = new RandomStreams(seed, 0).stream("amounts");
      double[] amounts = new double[1 + chance.nextInt(400)];
      for (int i = 0; i < amounts.length; i++) {
        amounts[i] = chance.nextBernoulli(0.3) ? 0 : Math.floor(chance.nextExponential(5));
      }
      var curve = LorenzCurve.of(amounts);
      assertThat(curve.gini())
          .as("seed %d", seed)
          .isCloseTo(Concentration.gini(amounts), within(1e-12));
      double slope = -1;
      for (int i = 1; i < curve.places().size(); i++) {
        Place from = curve.places().get(i - 1);
        Place to = curve.places().get(i);
        assertThat(to.amount()).as("seed %d", seed).isLessThanOrEqualTo(to.members() + 1e-12);
        double next = (to.amount() - from.amount()) / (to.members() - from.members());
        assertThat(next).as("seed %d: a bend upwards", seed).isGreaterThan(slope);
        slope = next;
      }
    }
  }

  @Test
  void nobodyAndDebtsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LorenzCurve.of(new double[] {1, -1}))
        .withMessage("a Lorenz curve needs amounts of 0 or more, not -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LorenzCurve.of(new double[0]))
        .withMessage("a Lorenz curve needs one amount or more");
  }
}
