package undercurrent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Selection of the best system. Oracle: races worked out by hand; the probability of correct
/// selection that is promised; for two systems, the best shares are as the standard deviations.
class SelectionTest {

  /// Two systems whose difference in each replication is given.
  private static KimNelson.Selection race(double... differences) {
    return new KimNelson(0.95, 6, 2)
        .greatest(2, (system, r) -> system == 0 ? 100 : 100 + differences[r]);
  }

  @Test
  void theVariancesAreStretchedByTheFormula() {
    assertThat(new KimNelson(0.95, 6, 2).stretch(2)).isCloseTo(99, within(1e-9));
    // 9 ((0.1 / 3)^(−2/9) − 1), (1/30)^(−2/9) = e^(0.75582) = 2.12935
    assertThat(new KimNelson(0.95, 6, 10).stretch(4)).isCloseTo(9 * 1.12935, within(1e-3));
  }

  // From 1 and 3 the variance is 2; 99 · 2 / 36 = 5.5, so that at most 6 replications are run, and
  // sums may differ by 3 (5.5 − r) after r of them.

  @Test
  void aSystemIsDroppedWhenTheSumsAreTooFarApart() {
    KimNelson.Selection selection = race(1, 3, 4); // after 3, 8 is above 7.5
    assertThat(selection.best()).isEqualTo(1);
    assertThat(selection.eliminations()).containsExactly(new KimNelson.Elimination(0, 3, 1));
    assertThat(selection.counts()).containsExactly(3, 3);
    assertThat(selection.replications()).isEqualTo(6);
    assertThat(selection.means().get(1)).isCloseTo(100 + 8 / 3.0, within(1e-12));
  }

  @Test
  void theLastReplicationDecidesWhenNobodyWasDropped() {
    KimNelson.Selection selection = race(1, 3, 2, -2, -3, -5); // 6 < 7.5, 4 < 4.5, 1 < 1.5
    assertThat(selection.best()).isZero();
    assertThat(selection.eliminations()).isEmpty();
    assertThat(selection.counts()).containsExactly(6, 6);
  }

  @Test
  void theLeastIsTheGreatestOfTheNegatives() {
    var race = new KimNelson(0.95, 6, 2);
    double[] differences = {1, 3, 4};
    var least = race.least(2, (system, r) -> system == 0 ? -100 : -100 - differences[r]);
    assertThat(least.best()).isEqualTo(1);
    assertThat(least.eliminations()).containsExactly(new KimNelson.Elimination(0, 3, 1));
    assertThat(least.means().get(0)).isEqualTo(-100);
  }

  @Test
  void systemsWithoutChanceAreToldApartByTheirFirstReplications() {
    var selection = new KimNelson(0.95, 1, 5).greatest(3, (system, r) -> -system);
    assertThat(selection.best()).isZero();
    assertThat(selection.counts()).containsExactly(5, 5, 5);
    assertThat(selection.eliminations()).isEmpty();
  }

  @ParameterizedTest(name = "{0} systems at {1} from {2}")
  @CsvSource({"2, 0.9, 10", "5, 0.95, 10", "10, 0.9, 20"})
  void theBestIsSelectedAsOftenAsPromised(int systems, double level, int first) {
    int correct = 0;
    int runs = 500;
    for (int run = 0; run < runs; run++) {
      RandomStream[] streams = streams(20, run, systems);
      // slippage: the best is above all others by just the indifference
      var selection =
          new KimNelson(level, 1, first)
              .greatest(systems, (i, r) -> streams[i].nextNormal(i == 1 ? 1 : 0, 3));
      correct += selection.best() == 1 ? 1 : 0;
    }
    assertThat((double) correct / runs)
        .as("of 500 runs on seed 20")
        .isGreaterThanOrEqualTo(level - 3 * Math.sqrt(level * (1 - level) / runs));
  }

  @Test
  void commonRandomNumbersSaveReplications() {
    var common = new Tally();
    var independent = new Tally();
    int correct = 0;
    for (int run = 0; run < 200; run++) {
      RandomStream[] streams = streams(21, run, 5);
      RandomStream luck = new RandomStreams(21, run).stream("common");
      var shared = new ArrayList<Double>();
      var rule = new KimNelson(0.95, 1, 10);
      KimNelson.Selection selection =
          rule.greatest(
              5,
              (i, r) -> {
                while (shared.size() <= r) {
                  shared.add(luck.nextNormal(0, 3 * Math.sqrt(0.8)));
                }
                return shared.get(r) + streams[i].nextNormal(i == 1 ? 1 : 0, 3 * Math.sqrt(0.2));
              });
      correct += selection.best() == 1 ? 1 : 0;
      common.add(selection.replications());
      independent.add(
          rule.greatest(5, (i, r) -> streams[i].nextNormal(i == 1 ? 1 : 0, 3)).replications());
    }
    assertThat(correct).as("of 200 runs on seed 21").isGreaterThanOrEqualTo(180);
    // the variance of a difference is a fifth
    assertThat(common.mean()).isLessThan(independent.mean() / 3);
  }

  @Test
  void whoIsFarWorseIsDroppedFirst() {
    RandomStream[] streams = streams(22, 0, 6);
    var selection =
        new KimNelson(0.95, 0.5, 10).greatest(6, (i, r) -> streams[i].nextNormal(i * i, 3));
    assertThat(selection.best()).as("seed 22").isEqualTo(5);
    assertThat(selection.eliminations()).hasSize(5);
    assertThat(selection.eliminations().getLast().system()).isEqualTo(4);
    for (var elimination : selection.eliminations()) {
      assertThat(selection.counts().get(elimination.system()))
          .isEqualTo(elimination.replications());
    }
  }

  @Test
  void aRaceThatCannotBeWonIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KimNelson(0.95, 0, 10))
        .withMessage(
            "KN needs an indifference above 0 and 2 first replications or more, not 0.0 and 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KimNelson(0.5, 1, 10).greatest(2, (i, r) -> i))
        .withMessage("KN needs 2 systems or more and a level above 1 / systems, not 2 and 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KimNelson(0.95, 1, 10).greatest(1, (i, r) -> i))
        .withMessage("KN needs 2 systems or more and a level above 1 / systems, not 1 and 0.95");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KimNelson(0.95, 1, 10).greatest(2, (i, r) -> Double.NaN))
        .withMessage("KN needs finite values, not NaN");
  }

  private static RandomStream[] streams(long seed, int run, int systems) {
    var streams = new RandomStream[systems];
    Arrays.setAll(streams, i -> new RandomStreams(seed, run).stream("system " + i));
    return streams;
  }

  private static Tally tally(double... values) {
    var tally = new Tally();
    Arrays.stream(values).forEach(tally::add);
    return tally;
  }

  @Test
  void sharesFollowTheNoiseToDistanceRatio() {
    var systems = List.of(tally(0, 2), tally(1, 3), tally(2, 4)); // means 1, 2, 3; equal variances
    // as 1/4 : 1 : √(1/16 + 1) = 0.25 : 1 : 1.0308
    double sum = 1.25 + Math.sqrt(17) / 4;
    assertThat(new Ocba(0.1).shares(systems))
        .containsExactly(
            new double[] {0.25 / sum, 1 / sum, Math.sqrt(17) / 4 / sum}, within(1e-12));
    assertThat(new Ocba(0.1).next(systems, 94)).containsExactly(9, 42, 43);
  }

  @Test
  void twoSystemsShareAsTheirStandardDeviations() {
    assertThat(new Ocba(0.1).shares(List.of(tally(4, 6), tally(1, 7))))
        .containsExactly(new double[] {0.25, 0.75}, within(1e-12));
  }

  @Test
  void systemsThatAreAlikeCountAsTheIndifferenceApart() {
    assertThat(new Ocba(0.5).shares(List.of(tally(0, 2), tally(0, 2))))
        .containsExactly(new double[] {0.5, 0.5}, within(1e-12));
    assertThat(new Ocba(0.5).shares(List.of(tally(1, 1), tally(2, 2)))).containsExactly(0.5, 0.5);
  }

  @ParameterizedTest(name = "{0} replications in all")
  @ValueSource(ints = {400, 800})
  void allocationSelectsCorrectlyMoreOftenThanEqualShares(int budget) {
    int equal = 0;
    int optimal = 0;
    for (int run = 0; run < 400; run++) {
      equal += correct(23, run, budget, false) ? 1 : 0;
      optimal += correct(23, run, budget, true) ? 1 : 0;
    }
    assertThat(optimal).as("of 400 runs on seed 23").isGreaterThan(equal + 20);
  }

  /// Ten systems with means 0 … 9 and standard deviation 6, as in Chen and others (2000).
  private static boolean correct(long seed, int run, int budget, boolean allocates) {
    RandomStream[] streams = streams(seed, run, 10);
    var systems = new ArrayList<Tally>();
    for (int i = 0; i < 10; i++) {
      systems.add(new Tally());
      add(systems.get(i), streams[i], i, allocates ? 10 : budget / 10);
    }
    for (int spent = 100; allocates && spent < budget; spent += 20) {
      int[] next = new Ocba(0.1).next(systems, 20);
      for (int i = 0; i < 10; i++) {
        add(systems.get(i), streams[i], i, next[i]);
      }
    }
    return systems.stream().noneMatch(system -> system.mean() > systems.get(9).mean());
  }

  private static void add(Tally system, RandomStream stream, double mean, int count) {
    for (int r = 0; r < count; r++) {
      system.add(stream.nextNormal(mean, 6));
    }
  }

  @Test
  void anAllocationToNobodyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ocba(0))
        .withMessage("OCBA needs an indifference above 0, not 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ocba(1).shares(List.of(tally(1, 2))))
        .withMessage("OCBA over systems needs 2 values or more, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ocba(1).shares(List.of(tally(1, 2), tally(1))))
        .withMessage("OCBA needs 2 values or more, not 1");
  }
}
