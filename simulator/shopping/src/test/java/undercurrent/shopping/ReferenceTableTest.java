package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Oracle: the reference table, computed independently in another language on the same split.
class ReferenceTableTest {
  private static final LocalDate SPLIT = LocalDate.of(2011, 11, 1);
  private static final LocalDate OCTOBER = LocalDate.of(2011, 10, 1);

  private final TemporalHoldout holdout = TemporalHoldout.of(RealData.sales(), SPLIT);
  private final BaselineRankers baselines = new BaselineRankers(holdout);

  @Test
  void theSplitHasTheRowsOfTheTable() {
    assertThat(holdout.trainRows()).isEqualTo(314_794);
    assertThat(holdout.trainCustomers()).isEqualTo(3_970);
    assertThat(holdout.trainItems()).isEqualTo(3_607);
    assertThat(holdout.trainPairs()).isEqualTo(220_880);
  }

  @Test
  void popularityWithRepeats() {
    check(holdout.evaluate(baselines.popular(), true, 20), 1_538, .0920, .659, .0055);
  }

  @Test
  void popularityInOctoberWithRepeats() {
    check(holdout.evaluate(baselines.popularSince(OCTOBER), true, 20), 1_538, .1282, .727, .0055);
  }

  @Test
  void ownFrequencyThenPopularityBeatsThemAll() {
    check(holdout.evaluate(baselines.ownFrequency(), true, 20), 1_538, .3310, .904, .583);
  }

  @Test
  void nearestNeighboursWithRepeats() {
    var ranker = baselines.nearestNeighbours(50, 10);
    check(holdout.evaluate(ranker, true, 20), 1_538, .1747, .722, .326);
  }

  @Test
  void popularityForNewItems() {
    check(holdout.evaluate(baselines.popular(), false, 20), 1_440, .0429, .398, .036);
  }

  @Test
  void popularityInOctoberForNewItems() {
    check(holdout.evaluate(baselines.popularSince(OCTOBER), false, 20), 1_440, .0816, .555, .020);
  }

  @Test
  void nearestNeighboursForNewItems() {
    var ranker = baselines.nearestNeighbours(50, 10);
    check(holdout.evaluate(ranker, false, 20), 1_440, .0727, .476, .284);
  }

  private static void check(
      HoldoutScore score, int customers, double ndcg, double hitRate, double coverage) {
    assertThat(score.customers()).isEqualTo(customers);
    assertThat(score.ndcg()).isCloseTo(ndcg, within(.00005));
    assertThat(score.hitRate()).isCloseTo(hitRate, within(.0005));
    assertThat(score.coverage()).isCloseTo(coverage, within(.0005));
  }
}
