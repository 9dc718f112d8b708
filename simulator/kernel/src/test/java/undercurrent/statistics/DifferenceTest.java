package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Paired and unpaired differences, and several intervals at once.
///
/// Oracle: Student's (1908) ten sleepers with two drugs, as evaluated in R by `t.test` on its data
/// set `sleep`; the variance ratio 1 / (1 − ρ) of equal variances with correlation ρ; the coverage
/// that is promised.
class DifferenceTest {
  private static final List<Double> FIRST =
      List.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
  private static final List<Double> SECOND =
      List.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

  private static Tally tally(List<Double> values) {
    var tally = new Tally();
    values.forEach(tally::add);
    return tally;
  }

  @Test
  void studentsSleepersInPairs() {
    var paired = PairedDifference.of(FIRST, SECOND);
    assertThat(paired.estimate().mean()).isCloseTo(1.58, within(1e-12));
    assertThat(paired.estimate().low()).isCloseTo(0.7001142, within(1e-7));
    assertThat(paired.estimate().high()).isCloseTo(2.4598858, within(1e-7));
    assertThat(paired.estimate().count()).isEqualTo(10);
    assertThat(paired.correlation()).isCloseTo(0.7951702, within(1e-7));
    // variances 3.200556 and 4.009000, of the differences 1.512889
    assertThat(paired.varianceRatio()).isCloseTo(7.209556 / 1.512889, within(1e-5));
  }

  @Test
  void studentsSleepersAsTwoGroups() {
    var unpaired = UnpairedDifference.of(tally(FIRST), tally(SECOND));
    assertThat(unpaired.degreesOfFreedom()).isCloseTo(17.77647, within(1e-5));
    assertThat(unpaired.estimate().mean()).isCloseTo(1.58, within(1e-12));
    assertThat(unpaired.estimate().low()).isCloseTo(-0.2054832, within(1e-7));
    assertThat(unpaired.estimate().high()).isCloseTo(3.3654832, within(1e-7));
    assertThat(unpaired.estimate().count()).isEqualTo(20);
  }

  @Test
  void commonLuckIsWorthWhatTheFormulaSays() {
    var stream = new RandomStreams(14, 0).stream("pairs");
    var paired = new PairedDifference();
    for (int i = 0; i < 20_000; i++) {
      double common = stream.nextNormal();
      paired.add(
          0.6 * stream.nextNormal() + 0.8 * common, 0.6 * stream.nextNormal() + 0.8 * common);
    }
    // correlation 0.64
    assertThat(paired.correlation()).as("seed 14").isCloseTo(0.64, within(0.02));
    assertThat(paired.varianceRatio()).as("seed 14").isCloseTo(1 / (1 - 0.64), within(0.12));
  }

  @Test
  void luckThatWorksAgainstAPairDoesHarm() {
    var paired = PairedDifference.of(List.of(1.0, 2.0, 3.0), List.of(3.0, 2.0, 1.0));
    assertThat(paired.correlation()).isCloseTo(-1, within(1e-12));
    assertThat(paired.varianceRatio()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void systemsThatDifferByAConstantNeedOnePair() {
    var paired = PairedDifference.of(List.of(1.0, 2.0, 3.0), List.of(2.0, 3.0, 4.0));
    assertThat(paired.estimate()).isEqualTo(new Estimate(1, 1, 1, 3));
    assertThat(paired.varianceRatio()).isInfinite();
    var still = PairedDifference.of(List.of(1.0, 1.0), List.of(2.0, 2.0));
    assertThat(still.varianceRatio()).isEqualTo(1);
    assertThat(still.correlation()).isZero();
  }

  @Test
  void bothIntervalsHoldTheTruthInNineteenRunsOfTwenty() {
    int pairedHits = 0;
    int unpairedHits = 0;
    for (int run = 0; run < 1_000; run++) {
      var stream = new RandomStreams(15, run).stream("run");
      var paired = new PairedDifference();
      var first = new Tally();
      var second = new Tally();
      for (int i = 0; i < 8; i++) {
        double common = stream.nextNormal();
        paired.add(common + stream.nextNormal(), 2 + 3 * common + stream.nextNormal());
        first.add(stream.nextNormal(0, 1));
      }
      for (int i = 0; i < 15; i++) {
        second.add(stream.nextNormal(2, 5));
      }
      pairedHits += holds(paired.estimate(), 2) ? 1 : 0;
      unpairedHits += holds(UnpairedDifference.of(first, second).estimate(), 2) ? 1 : 0;
    }
    assertThat(pairedHits).as("of 1,000 runs on seed 15").isBetween(920, 980);
    assertThat(unpairedHits).as("of 1,000 runs on seed 15").isBetween(920, 980);
  }

  private static boolean holds(Estimate estimate, double truth) {
    return estimate.low() <= truth && truth <= estimate.high();
  }

  @Test
  void fiveIntervalsWithABaseHoldTogether() {
    int together = 0;
    int apart = 0;
    for (int run = 0; run < 1_000; run++) {
      var stream = new RandomStreams(16, run).stream("run");
      var base = new ArrayList<Double>();
      List<List<Double>> others =
          IntStream.range(0, 5).<List<Double>>mapToObj(i -> new ArrayList<>()).toList();
      for (int r = 0; r < 10; r++) {
        double common = stream.nextNormal();
        base.add(common + stream.nextNormal());
        for (int i = 0; i < 5; i++) {
          others.get(i).add(i + common + stream.nextNormal());
        }
      }
      together += allHold(Bonferroni.withBase(base, others)) ? 1 : 0;
      apart +=
          allHold(others.stream().map(o -> PairedDifference.of(base, o).estimate()).toList())
              ? 1
              : 0;
    }
    assertThat(together).as("of 1,000 runs on seed 16, 950 less 3 errors").isGreaterThan(929);
    assertThat(apart).as("without Bonferroni they do not hold together").isLessThan(900);
  }

  private static boolean allHold(List<Estimate> estimates) {
    return IntStream.range(0, estimates.size()).allMatch(i -> holds(estimates.get(i), i));
  }

  @Test
  void eachOfTenIntervalsTakesATenthOfWhatIsLeft() {
    assertThat(Bonferroni.each(0.95, 10)).isCloseTo(0.995, within(1e-15));
    assertThat(Bonferroni.each(0.95, 1)).isEqualTo(0.95);
    assertThat(Bonferroni.withBase(FIRST, List.of(SECOND)))
        .containsExactly(PairedDifference.of(FIRST, SECOND).estimate());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bonferroni.withBase(FIRST, List.of()))
        .withMessage("a level is shared out among 1 interval or more, not 0");
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedDifference.of(FIRST, List.of(1.0)))
        .withMessage("a paired difference needs equally many values on both sides, not 10 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedDifference.of(List.of(), List.of()).estimate())
        .withMessage("a paired difference needs 1 value or more, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedDifference.of(List.of(1.0), List.of(Double.NaN)))
        .withMessage("a paired difference needs finite values, not NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnpairedDifference.of(tally(FIRST), tally(List.of(1.0))))
        .withMessage("an unpaired difference needs 2 values or more, not 1");
  }
}
