package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStreams;

/// Control variates and antithetic pairs.
///
/// Oracle: a control variate's estimate is the intercept of a regression, so published regressions
/// are held against it (R's `lm(dist ~ speed)` on its data set `cars`; NIST's certified values for
/// Longley's data). Theory: the variance falls to 1 − ρ² of itself; the logarithms of u and 1 − u
/// have the correlation 1 − π²/6.
class VarianceReductionTest {

  @Test
  void oneControlIsTheRegressionOfTheCars() {
    double[] speed = {
      4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15,
      15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24,
      24, 25
    };
    double[] distance = {
      2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20,
      26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92,
          93,
      120, 85
    };
    var control = ControlVariate.of(list(distance), list(speed), 0);
    assertThat(control.estimate().mean()).isCloseTo(-17.579095, within(1e-6));
    assertThat(control.estimate().low()).isCloseTo(-31.167850, within(1e-6));
    assertThat(control.estimate().high()).isCloseTo(-3.990340, within(1e-6));
    assertThat(control.estimate().count()).isEqualTo(50);
    assertThat(control.coefficients().get(0)).isCloseTo(3.932409, within(1e-6));
  }

  @Test
  void sixControlsAreTheRegressionOfLongley() {
    double[] y = {
      60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655,
      69564, 69331, 70551
    };
    double[][] x = {
      {
        83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7,
        116.9
      },
      {
        234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769,
        444546, 482704, 502601, 518173, 554894
      },
      {
        2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806,
        4007
      },
      {
        1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572,
        2827
      },
      {
        107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445,
        121950, 123366, 125368, 127852, 130081
      },
      {
        1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961,
        1962
      }
    };
    var control =
        ControlVariate.of(
            list(y),
            Arrays.stream(x).map(VarianceReductionTest::list).toList(),
            List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
            0.95);
    double[] certified = {
      15.0618722713733,
      -0.358191792925910e-1,
      -2.02022980381683,
      -1.03322686717359,
      -0.511041056535807e-1,
      1829.15146461355
    };
    assertThat(control.estimate().mean()).isCloseTo(-3482258.63459582, within(1e-2));
    for (int i = 0; i < 6; i++) {
      assertThat(control.coefficients().get(i) / certified[i]).isCloseTo(1, within(1e-7));
    }
    // certified standard error, and t(9) = 2.262157
    assertThat(control.estimate().halfWidth() / 890420.383607373).isCloseTo(2.262157, within(1e-6));
  }

  @ParameterizedTest(name = "correlation {0}")
  @ValueSource(doubles = {0, 0.5, 0.9, -0.9})
  void oneControlLeavesOneMinusTheSquareOfTheCorrelation(double correlation) {
    var plain = new Tally();
    var controlled = new Tally();
    int hits = 0;
    for (int run = 0; run < 1_000; run++) {
      var stream = new RandomStreams(17, run).stream("run");
      var output = new ArrayList<Double>();
      var control = new ArrayList<Double>();
      for (int i = 0; i < 30; i++) {
        double known = stream.nextNormal();
        control.add(4 + 2 * known);
        output.add(
            7
                + correlation * known
                + Math.sqrt(1 - correlation * correlation) * stream.nextNormal());
      }
      Estimate estimate = ControlVariate.of(output, control, 4).estimate();
      plain.add(Estimate.of(output).mean());
      controlled.add(estimate.mean());
      hits += estimate.low() <= 7 && 7 <= estimate.high() ? 1 : 0;
    }
    // the control's coefficient is estimated: the variance grows by 28 / 27
    double left = (1 - correlation * correlation) * 28 / 27;
    assertThat(controlled.variance() / plain.variance() / left)
        .as("seed 17")
        .isCloseTo(1, within(0.15));
    assertThat(hits).as("of 1,000 runs on seed 17").isBetween(920, 980);
  }

  @Test
  void theVarianceRatioOfALargeSampleIsOneMinusTheSquareOfTheMultipleCorrelation() {
    var stream = new RandomStreams(18, 0).stream("run");
    var output = new ArrayList<Double>();
    List<List<Double>> controls = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < 20_000; i++) {
      double first = stream.nextNormal();
      double second = stream.nextNormal();
      controls.get(0).add(first);
      controls.get(1).add(10 + second);
      output.add(3 * first - 2 * second + Math.sqrt(3) * stream.nextNormal());
    }
    var control = ControlVariate.of(output, controls, List.of(0.0, 10.0), 0.95);
    // variance 9 + 4 + 3, of which the controls explain 13
    assertThat(control.varianceRatio()).as("seed 18").isCloseTo(3 / 16.0, within(0.01));
    assertThat(control.coefficients().get(0)).isCloseTo(3, within(0.05));
    assertThat(control.coefficients().get(1)).isCloseTo(-2, within(0.05));
  }

  @Test
  void anOutputThatIsItsControlIsKnown() {
    List<Double> values = list(1, 5, 2, 8);
    var control = ControlVariate.of(values, values, 3);
    assertThat(control.estimate().mean()).isCloseTo(3, within(1e-12));
    assertThat(control.estimate().halfWidth()).isCloseTo(0, within(1e-12));
    assertThat(control.varianceRatio()).isCloseTo(0, within(1e-12));
  }

  @Test
  void theMeanOfAPairIsTheValue() {
    var pairs = new AntitheticPairs();
    pairs.add(1, 9);
    pairs.add(4, 4);
    pairs.add(8, 4);
    assertThat(pairs.estimate()).isEqualTo(Estimate.of(List.of(5.0, 4.0, 6.0)));
    assertThat(pairs.estimate(0.9)).isEqualTo(Estimate.of(List.of(5.0, 4.0, 6.0), 0.9));
    // variances 37/3 and 25/3, of the means 1
    assertThat(pairs.varianceRatio()).isCloseTo(62 / 12.0, within(1e-12));
  }

  @Test
  void oppositeLuckOfAnExponentialIsWorthWhatTheoryYields() {
    int hits = 0;
    var all = new AntitheticPairs();
    for (int run = 0; run < 1_000; run++) {
      var stream = new RandomStreams(19, run).stream("run");
      var pairs = new AntitheticPairs();
      for (int i = 0; i < 40; i++) {
        double uniform = stream.nextUniform();
        pairs.add(-StrictMath.log(uniform), -StrictMath.log1p(-uniform));
        all.add(-StrictMath.log(uniform), -StrictMath.log1p(-uniform));
      }
      hits += pairs.estimate().low() <= 1 && 1 <= pairs.estimate().high() ? 1 : 0;
    }
    double correlation = 1 - Math.PI * Math.PI / 6;
    assertThat(all.varianceRatio()).as("seed 19").isCloseTo(1 / (1 + correlation), within(0.1));
    assertThat(hits).as("of 1,000 runs on seed 19").isBetween(920, 980);
  }

  @Test
  void controlsThatControlNothingAreRefused() {
    List<Double> output = list(1, 5, 2, 8, 6, 7);
    List<Double> control = list(1, 2, 3, 4, 5, 7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlVariate.of(list(1, 2, 3), list(1, 2, 4), 0))
        .withMessage("a control variate needs 4 values or more, not 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlVariate.of(output, list(1, 2, 4), 0))
        .withMessage("a control variate needs equally many values on both sides, not 6 and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlVariate.of(output, list(2, 2, 2, 2, 2, 2), 0))
        .withMessage("control 0 does not vary: leave it out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlVariate.of(output, List.of(control), List.of(), 0.95))
        .withMessage(
            "the list of controls and that of their means needs equally many values on both sides,"
                + " not 1 and 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlVariate.of(output, List.of(), List.of(), 0.95))
        .withMessage("the list of controls needs 1 value or more, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlVariate.of(output, control, Double.NaN))
        .withMessage("the mean of a control needs finite values, not NaN");
    List<Double> twice = control.stream().map(value -> 3 - 2 * value).toList();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ControlVariate.of(output, List.of(control, twice), List.of(0.0, 3.0), 0.95))
        .withMessage("controls must not follow from one another: leave out those that add nothing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AntitheticPairs().estimate())
        .withMessage("an estimate from antithetic pairs needs 1 value or more, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AntitheticPairs().add(1, Double.NaN))
        .withMessage("an antithetic pair needs finite values, not NaN");
  }

  private static List<Double> list(double... values) {
    return Arrays.stream(values).boxed().toList();
  }
}
