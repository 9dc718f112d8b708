package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: hand calculation with log₂ 2 = 1, log₂ 3 = 1.58496, log₂ 4 = 2, log₂ 5 = 2.32193.
class RankingTest {
  private static final int[] LIST = {10, 20, 30, 40};

  @Test
  void ndcgByHand() {
    // Relevant at places 2 and 4: 1/1.58496 + 1/2.32193 = 1.06161; ideal of two: 1 + 0.63093.
    double ndcg = Ranking.ndcg(LIST, item -> item == 20 || item == 40, 2, 4);
    assertThat(ndcg).isCloseTo(1.0616063116448506 / 1.6309297535714575, within(1e-12));
  }

  @Test
  void ndcgIsOneForTheIdealListAndZeroWithoutHits() {
    assertThat(Ranking.ndcg(LIST, item -> item <= 20, 2, 4)).isCloseTo(1, within(1e-12));
    assertThat(Ranking.ndcg(LIST, item -> item == 99, 1, 4)).isZero();
  }

  @Test
  void gradedNdcgByHand() {
    // Gains 1, 3 against 3, 1: (1 + 3/1.58496) / (3 + 1/1.58496).
    double expected = (1 + 3 * 0.6309297535714575) / (3 + 0.6309297535714575);
    assertThat(Ranking.ndcg(new double[] {1, 3}, new double[] {3, 1}))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void hitRecallAndReciprocalRankByHand() {
    assertThat(Ranking.hit(LIST, item -> item == 30, 2)).isZero();
    assertThat(Ranking.hit(LIST, item -> item == 30, 3)).isEqualTo(1);
    assertThat(Ranking.recall(LIST, item -> item >= 30, 5, 4)).isEqualTo(0.4);
    assertThat(Ranking.reciprocalRank(LIST, item -> item >= 30, 4)).isEqualTo(1.0 / 3);
  }
}
