package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: the binomial tail of a majority (0.1 becomes 0.028 and 0.00856, 0.2 becomes 0.104 and
/// 0.05792), and for Dawid and Skene's method the confusion matrices that the votes were drawn
/// from.
class ConsensusTest {
  private static final int ITEMS = 40_000;

  @ParameterizedTest(name = "{0} with {1} votes becomes {2}")
  @CsvSource({
    "0.1, 1, 0.1",
    "0.1, 3, 0.028",
    "0.1, 5, 0.00856",
    "0.2, 3, 0.104",
    "0.2, 5, 0.05792"
  })
  void theErrorOfAMajorityIsTheTailOfABinomial(double error, int votes, double expected) {
    var stream = new RandomStreams(11, 0).stream("votes");
    double share = (double) new IndependentVotes(error, votes).wrongAmong(ITEMS, stream) / ITEMS;
    double threeSigma = 3 * Math.sqrt(expected * (1 - expected) / ITEMS);
    assertThat(share).as("seed 11").isCloseTo(expected, within(threeSigma));
  }

  @Test
  void ofEqualsTheFirstVoteHolds() {
    var votes = List.of(new Vote(0, 0, 2), new Vote(0, 1, 1));
    Consensus consensus = Consensus.ofMajority(votes, 2, 3);
    assertThat(consensus.labels()).containsExactly(2, -1);
    assertThat(consensus.certainties()).containsExactly(0.5, 0);
  }

  @Test
  void dawidAndSkeneFindWhoIsRightHowOften() {
    double[] skill = {0.95, 0.9, 0.75, 0.55, 0.5};
    var stream = new RandomStreams(12, 0).stream("votes");
    int items = 3_000;
    int[] truth = new int[items];
    List<Vote> votes = votes(stream, skill, truth);
    var found = DawidSkene.of(3).of(votes, items, skill.length);
    for (int annotator = 0; annotator < skill.length; annotator++) {
      for (int actual = 0; actual < 3; actual++) {
        assertThat(found.confusions()[annotator][actual][actual])
            .as("annotator %d, class %d, seed 12", annotator, actual)
            .isCloseTo(skill[annotator], within(0.06));
      }
    }
    double majority = errors(Consensus.ofMajority(votes, items, 3), truth);
    double weighed = errors(found.consensus(), truth);
    assertThat(weighed).as("against %s of the majority, seed 12", majority).isLessThan(majority);
  }

  @Test
  void whoIsAlwaysWrongIsUsefulToDawidAndSkene() {
    double[] skill = {0.8, 0.8, 0.02};
    var stream = new RandomStreams(13, 0).stream("votes");
    int[] truth = new int[2_000];
    List<Vote> votes = votes(stream, skill, truth);
    double weighed = errors(DawidSkene.of(3).of(votes, truth.length, 3).consensus(), truth);
    double majority = errors(Consensus.ofMajority(votes, truth.length, 3), truth);
    assertThat(weighed).as("seed 13").isLessThan(majority - 0.02);
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DawidSkene(1, 1, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Vote(-1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new IndependentVotes(1.1, 3));
  }

  private static List<Vote> votes(RandomStream stream, double[] skill, int[] truth) {
    var votes = new ArrayList<Vote>();
    for (int item = 0; item < truth.length; item++) {
      truth[item] = stream.nextInt(3);
      for (int annotator = 0; annotator < skill.length; annotator++) {
        boolean right = stream.nextBernoulli(skill[annotator]);
        int wrong = (truth[item] + 1 + stream.nextInt(2)) % 3;
        votes.add(new Vote(item, annotator, right ? truth[item] : wrong));
      }
    }
    return votes;
  }

  private static double errors(Consensus consensus, int[] truth) {
    int wrong = 0;
    for (int item = 0; item < truth.length; item++) {
      wrong += consensus.labels()[item] == truth[item] ? 0 : 1;
    }
    return (double) wrong / truth.length;
  }
}
