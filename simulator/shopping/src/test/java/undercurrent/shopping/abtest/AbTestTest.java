package undercurrent.shopping.abtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracles: the examples of R's `power.prop.test`; the intervals that Newcombe (1998) printed for
/// method 10; the error rates of repeated tests of Armitage, McPherson and Rowe (1969); the bound of
/// the mixture test; integrals of Beta densities by hand; the quantiles of χ².
class AbTestTest {
  private final RandomStreams streams = new RandomStreams(17, 0);

  @Test
  void sampleSizeAndPowerAreThoseOfR() {
    var test = new TwoProportions(0.50, 0.75, 0.05);
    assertThat(test.trialsPerArm(0.90)).isCloseTo(76.7, within(0.05)); // its documentation
    assertThat(test.power(50)).isCloseTo(0.740, within(0.0005)); // its documentation
    assertThat(test.power(test.trialsPerArm(0.8))).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void powerIsHowOftenTheTestFindsTheDifference() {
    var planned = new TwoProportions(0.10, 0.14, 0.05);
    int trials = (int) Math.ceil(planned.trialsPerArm(0.8));
    var stream = streams.stream("power");
    int found = 0;
    int experiments = 2_000;
    for (int n = 0; n < experiments; n++) {
      long plain = 0;
      long other = 0;
      for (int i = 0; i < trials; i++) {
        plain += stream.nextBernoulli(0.10) ? 1 : 0;
        other += stream.nextBernoulli(0.14) ? 1 : 0;
      }
      var arms =
          new ProportionDifference(new ArmCounts(plain, trials), new ArmCounts(other, trials));
      found += arms.pValue() < 0.05 ? 1 : 0;
    }
    assertThat(found / (double) experiments).isCloseTo(0.8, within(4.4 * 0.009));
  }

  @Test
  void intervalsAreThoseThatNewcombePrinted() {
    // the difference there is first minus second
    printed(new ArmCounts(56, 70), new ArmCounts(48, 80), 0.0524, 0.3339);
    printed(new ArmCounts(9, 10), new ArmCounts(3, 10), 0.1705, 0.8090);
    printed(new ArmCounts(10, 10), new ArmCounts(0, 20), 0.6791, 1.0000);
    printed(new ArmCounts(5, 56), new ArmCounts(0, 29), -0.0381, 0.1926);
  }

  private static void printed(ArmCounts first, ArmCounts second, double low, double high) {
    var interval = new ProportionDifference(second, first).estimate(0.95);
    assertThat(interval.low()).isCloseTo(low, within(0.00006));
    assertThat(interval.high()).isCloseTo(high, within(0.00006));
  }

  @Test
  void peekingErrsAsOftenAsRepeatedTestsDoAndTheSequentialTestDoesNot() {
    int[] looks = {1, 5, 10, 20};
    double[] published = {0.05, 0.142, 0.193, 0.248};
    int experiments = 3_000;
    int sequentialErrors = 0;
    int[] errors = new int[looks.length];
    for (int n = 0; n < experiments; n++) {
      var stream = streams.stream("peeking " + n);
      var first = new ArmCounts(0, 0);
      var second = new ArmCounts(0, 0);
      var sequential = new SequentialTest(0.03);
      boolean[] erred = new boolean[looks.length];
      for (int day = 1; day <= 20; day++) {
        for (int i = 0; i < 100; i++) {
          first = first.with(stream.nextBernoulli(0.3));
          second = second.with(stream.nextBernoulli(0.3));
        }
        boolean differs = new ProportionDifference(first, second).pValue() < 0.05;
        for (int k = 0; k < looks.length; k++) {
          erred[k] |= day <= looks[k] && differs;
        }
        sequential.look(first, second);
      }
      sequentialErrors += sequential.pValue() < 0.05 ? 1 : 0;
      for (int k = 0; k < looks.length; k++) {
        errors[k] += erred[k] ? 1 : 0;
      }
    }
    for (int k = 0; k < looks.length; k++) {
      double error = Math.sqrt(published[k] * (1 - published[k]) / experiments);
      assertThat(errors[k] / (double) experiments)
          .as("%d looks", looks[k])
          .isCloseTo(published[k], within(4.4 * error));
    }
    assertThat(sequentialErrors / (double) experiments).isLessThan(0.05);
  }

  @Test
  void theSequentialTestFindsALargeDifference() {
    var stream = streams.stream("difference");
    var test = new SequentialTest(0.05);
    var first = new ArmCounts(0, 0);
    var second = new ArmCounts(0, 0);
    for (int i = 0; i < 3_000; i++) {
      first = first.with(stream.nextBernoulli(0.2));
      second = second.with(stream.nextBernoulli(0.3));
      test.look(first, second);
    }
    assertThat(test.pValue()).isLessThan(1e-3);
  }

  @Test
  void customersStayInTheirArmAndSplitAsPlanned() {
    var assignment = new ArmAssignment("experiment-1", 0.3);
    var another = new ArmAssignment("experiment-2", 0.3);
    long challengers = 0;
    long both = 0;
    int customers = 100_000;
    for (int customer = 0; customer < customers; customer++) {
      assertThat(assignment.isChallenger(customer)).isEqualTo(assignment.isChallenger(customer));
      challengers += assignment.isChallenger(customer) ? 1 : 0;
      both += assignment.isChallenger(customer) && another.isChallenger(customer) ? 1 : 0;
    }
    assertThat(assignment.sampleRatio(customers - challengers, challengers)).isGreaterThan(0.001);
    assertThat(both / (double) customers)
        .as("arms of two experiments do not hang on each other")
        .isCloseTo(0.09, within(4.4 * Math.sqrt(0.09 * 0.91 / customers)));
    assertThat(new ArmAssignment("x", 0).isChallenger(5)).isFalse();
    assertThat(new ArmAssignment("x", 1).isChallenger(5)).isTrue();
  }

  @Test
  void aSplitThatIsOffIsTold() {
    var half = new ArmAssignment("x", 0.5);
    // χ² = (d²/50)·2 with d = distance from 50: 3.841 at d = 9.8 is its 95 % quantile
    assertThat(half.sampleRatio(50, 50)).isEqualTo(1);
    assertThat(half.sampleRatio(4_902, 5_098)).isCloseTo(0.05, within(0.001)); // χ² = 3.8416
    assertThat(half.sampleRatio(821_588, 815_482)).isLessThan(1e-5); // Fabijan et al. (2019)
    assertThat(new ArmAssignment("x", 0).sampleRatio(10, 1)).isZero();
  }

  @Test
  void customersWhoAreAlikeAllTheTimeCountOnce() {
    var stream = streams.stream("clusters");
    int held = 0;
    int heldIfIndependent = 0;
    int experiments = 400;
    for (int n = 0; n < experiments; n++) {
      var difference = new ClusteredDifference();
      var arms = List.of(new long[2], new long[2]);
      for (int customer = 0; customer < 200; customer++) {
        boolean challenger = customer % 2 == 1;
        double own = stream.nextBernoulli(0.5) ? 0.1 : 0.5; // nobody differs by arm
        for (int i = 0; i < 20; i++) {
          boolean clicked = stream.nextBernoulli(own);
          difference.add(challenger, customer, clicked ? 1 : 0, 1);
          arms.get(challenger ? 1 : 0)[0] += clicked ? 1 : 0;
          arms.get(challenger ? 1 : 0)[1]++;
        }
      }
      held += difference.estimate(0.95).excludesZero() ? 0 : 1;
      var plain = new ArmCounts(arms.get(0)[0], arms.get(0)[1]);
      var other = new ArmCounts(arms.get(1)[0], arms.get(1)[1]);
      heldIfIndependent +=
          new ProportionDifference(plain, other).estimate(0.95).excludesZero() ? 0 : 1;
    }
    assertThat(held / (double) experiments).isBetween(0.90, 0.99);
    assertThat(heldIfIndependent / (double) experiments).isLessThan(0.75);
  }

  @Test
  void aTestOfAlikeArmsIsReadAsOne() {
    var test = new AbTest(new ArmAssignment("alike", 0.5), 0.03);
    var stream = streams.stream("alike");
    for (int i = 0; i < 4_000; i++) {
      test.observe(i % 500, stream.nextBernoulli(0.3) ? 1 : 0, 2);
    }
    assertThat(test.plain().trials() + test.challenger().trials()).isEqualTo(4_000);
    assertThat(test.sampleRatio()).isGreaterThan(0.001);
    assertThat(test.clickDifference().excludesZero()).isFalse();
    assertThat(test.revenueDifference().mean()).isZero();
    assertThat(test.peek()).isGreaterThan(0.05);
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TwoProportions(0.1, 0.1, 0.05))
        .withMessage(
            "a sample size needs two different proportions between 0 and 1, not 0.1 and 0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArmCounts(3, 2))
        .withMessage("an arm has 0 to as many successes as trials, not 3 of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArmAssignment("x", 1.5))
        .withMessage("an experiment needs a share of customers from 0 to 1, not 1.5");
  }
}
