package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: the domains of the parameters in Law, chapter 6, and the wording of the messages.
class RefusalTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(() -> new Constant(NAN), "constant needs a finite value, not NaN"),
        refusal(() -> new Uniform(2, 1), "uniform needs low <= high, not 2.0 and 1.0"),
        refusal(
            () -> new Uniform(0, INFINITY), "uniform needs a high that is finite, not Infinity"),
        refusal(() -> new Exponential(0), "exponential needs a mean above 0, not 0.0"),
        refusal(
            () -> new Exponential(INFINITY),
            "exponential needs a mean that is finite, not Infinity"),
        refusal(() -> new Normal(0, -1), "normal needs an sd of 0 or more, not -1.0"),
        refusal(() -> new LogNormal(0, 1), "lognormal needs a mean above 0, not 0.0"),
        refusal(
            () -> new Triangular(1, 0, 2),
            "triangular needs low <= mode <= high, not 1.0, 0.0 and 2.0"),
        refusal(() -> new Weibull(0, 1), "weibull needs a shape above 0, not 0.0"),
        refusal(() -> new Gamma(1, -2), "gamma needs a scale above 0, not -2.0"),
        refusal(() -> new Erlang(0, 1), "erlang needs an order of 1 or more, not 0"),
        refusal(() -> new Beta(1, 1, 3, 3), "beta needs low < high, not 3.0 and 3.0"),
        refusal(() -> new Pareto(1, 0), "pareto needs a scale above 0, not 0.0"),
        refusal(() -> new LogLogistic(0, 1), "loglogistic needs a shape above 0, not 0.0"),
        refusal(() -> new PearsonV(0, 1), "pearson V needs a shape above 0, not 0.0"),
        refusal(
            () -> new Truncated(new Normal(0, 1), 2, 2),
            "truncated needs low < high, not 2.0 and 2.0"),
        refusal(
            () -> new Truncated(new Uniform(0, 1), 2, 3),
            "truncated needs a range with at least 1.0E-9 of the probability;"
                + " 2.0 to 3.0 has 0.0 of Uniform[low=0.0, high=1.0]"),
        refusal(() -> new Poisson(-1), "poisson needs a mean of 0 … 1e9, not -1.0"),
        refusal(() -> new Binomial(0, 0.5), "binomial needs trials of 1 or more, not 0"),
        refusal(() -> new Binomial(3, 1.5), "binomial needs a success of 0 … 1, not 1.5"),
        refusal(() -> new Geometric(0), "geometric needs a success above 0 and at most 1, not 0.0"),
        refusal(
            () -> new NegativeBinomial(0, 0.5),
            "negative binomial needs successes of 1 or more, not 0"),
        refusal(() -> new DiscreteUniform(2, 1), "discrete uniform needs low <= high, not 2 and 1"),
        refusal(() -> new Empirical(new double[0]), "empirical needs at least one value, not 0"),
        refusal(
            () -> new Empirical(new double[] {1, NAN}),
            "empirical needs a value at index 1 that is finite, not NaN"),
        refusal(
            () -> new DiscreteEmpirical(new double[] {1, 2}, new double[] {1}),
            "discrete empirical needs at least one value and as many weights, not 2 and 1"),
        refusal(
            () -> new DiscreteEmpirical(new double[] {1, 2}, new double[] {1, -1}),
            "discrete empirical needs a weight at index 1 of 0 or more, not -1.0"),
        refusal(
            () -> new DiscreteEmpirical(new double[] {1, 2}, new double[] {0, 0}),
            "discrete empirical needs a sum of weights above 0, not 0.0"));
  }

  private static Arguments refusal(Runnable making, String message) {
    return Arguments.of(making, message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusals")
  void anImpossibleParameterIsRefusedInOneSentence(Runnable making, String message) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
  }

  @Test
  void nothingIsMadeOfWhatIsNotANumber() {
    List<DoubleFunction<Object>> makings =
        List.of(
            Constant::new,
            Exponential::new,
            Poisson::new,
            Geometric::new,
            bad -> new Uniform(bad, 1),
            bad -> new Uniform(1, bad),
            bad -> new Normal(bad, 1),
            bad -> new Normal(1, bad),
            bad -> new LogNormal(bad, 1),
            bad -> new LogNormal(1, bad),
            bad -> new Triangular(bad, 1, 1),
            bad -> new Triangular(1, bad, 1),
            bad -> new Triangular(1, 1, bad),
            bad -> new Weibull(bad, 1),
            bad -> new Weibull(1, bad),
            bad -> new Gamma(bad, 1),
            bad -> new Gamma(1, bad),
            bad -> new Erlang(1, bad),
            bad -> new Beta(bad, 1),
            bad -> new Beta(1, bad),
            bad -> new Beta(1, 1, bad, 1),
            bad -> new Beta(1, 1, 0, bad),
            bad -> new Pareto(bad, 1),
            bad -> new Pareto(1, bad),
            bad -> new LogLogistic(bad, 1),
            bad -> new LogLogistic(1, bad),
            bad -> new PearsonV(bad, 1),
            bad -> new PearsonV(1, bad),
            bad -> new Shifted(new Exponential(1), bad),
            bad -> new Binomial(1, bad),
            bad -> new NegativeBinomial(1, bad),
            bad -> new Empirical(new double[] {bad}),
            bad -> new DiscreteEmpirical(new double[] {bad}, new double[] {1}),
            bad -> new DiscreteEmpirical(new double[] {1}, new double[] {bad}),
            bad -> new Recorded(new double[] {bad}, Recorded.AtEnd.REPEAT),
            ArrivalRate::constant);
    for (double bad : new double[] {NAN, INFINITY, -INFINITY}) {
      for (int i = 0; i < makings.size(); i++) {
        var making = makings.get(i);
        assertThatIllegalArgumentException()
            .as("case %d with %s", i, bad)
            .isThrownBy(() -> making.apply(bad))
            .withMessageContaining(String.valueOf(bad));
      }
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Truncated(new Normal(0, 1), NAN, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, NAN})
  void aQuantileIsAskedForStrictlyBetween0And1(double probability) {
    for (Distribution any :
        List.of(
            new Constant(1),
            new Uniform(0, 1),
            new Exponential(1),
            new Triangular(0, 1, 2),
            new Weibull(1, 1),
            new Gamma(2, 1),
            new Beta(2, 1),
            new Pareto(2, 1),
            new LogLogistic(2, 1),
            new PearsonV(2, 1),
            new Truncated(new Exponential(1), 1, 2),
            new Poisson(1),
            new Binomial(1, 0.5),
            new Geometric(0.5),
            new NegativeBinomial(1, 0.5),
            new DiscreteUniform(0, 1),
            new Empirical(new double[] {1, 2}),
            new DiscreteEmpirical(new double[] {1}, new double[] {1}))) {
      assertThatIllegalArgumentException()
          .as("%s", any)
          .isThrownBy(() -> any.quantile(probability))
          .withMessage("a quantile needs a probability above 0 and below 1, not " + probability);
    }
  }
}
