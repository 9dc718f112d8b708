package undercurrent.shopping.abtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracles: the properties that Radlinski, Kurup and Joachims (2008) ask of team draft; that of two
/// rankings that are alike each wins half of what is decided.
class TeamDraftTest {
  private final RandomStreams streams = new RandomStreams(3, 0);

  @Test
  void teamsAreOfOneSizeAndEveryItemIsThereOnce() {
    for (int seed = 0; seed < 300; seed++) {
      var stream = streams.stream("draft " + seed);
      List<Integer> first = shuffled(12, stream);
      List<Integer> second = shuffled(12, stream);
      var draft = TeamDraft.of(first, second, 10, stream);
      assertThat(draft.items()).as("seed %d", seed).hasSize(10).doesNotHaveDuplicates();
      assertThat(draft.ofSecond().stream().filter(team -> team).count())
          .as("seed %d", seed)
          .isEqualTo(5);
      assertThat(draft.items().getFirst())
          .as("seed %d", seed)
          .isEqualTo((draft.ofSecond().getFirst() ? second : first).getFirst());
    }
  }

  @Test
  void alikeRankingsGiveThatRankingAndEachWinsHalf() {
    List<Integer> ranking = IntStream.range(0, 10).boxed().toList();
    var stream = streams.stream("alike");
    int seconds = 0;
    int decided = 0;
    for (int n = 0; n < 20_000; n++) {
      var draft = TeamDraft.of(ranking, ranking, 10, stream);
      assertThat(draft.items()).isEqualTo(ranking);
      int preference = draft.preference(clicks(draft, stream));
      decided += preference != 0 ? 1 : 0;
      seconds += preference > 0 ? 1 : 0;
    }
    assertThat(seconds / (double) decided).isCloseTo(0.5, within(4.4 * 0.5 / Math.sqrt(decided)));
  }

  @Test
  void theRankingThatIsBetterWinsMoreOften() {
    List<Integer> good = IntStream.range(0, 10).boxed().toList(); // clicks fall with the number
    List<Integer> bad = good.reversed();
    var stream = streams.stream("better");
    int sum = 0;
    for (int n = 0; n < 2_000; n++) {
      var draft = TeamDraft.of(bad, good, 10, stream);
      sum += draft.preference(clicks(draft, stream));
    }
    assertThat(sum).isGreaterThan(300);
  }

  @Test
  void aSlateEndsWhereBothRankingsEnd() {
    var draft = TeamDraft.of(List.of(1, 2), List.of(2), 5, streams.stream("short"));
    assertThat(draft.items()).containsExactlyInAnyOrder(1, 2);
  }

  private static boolean[] clicks(TeamDraft draft, RandomStream stream) {
    boolean[] clicked = new boolean[draft.items().size()];
    for (int i = 0; i < clicked.length; i++) {
      clicked[i] = stream.nextBernoulli(0.5 / (i + 1) / (1 + 0.3 * draft.items().get(i)));
    }
    return clicked;
  }

  private static List<Integer> shuffled(int size, RandomStream stream) {
    var left = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    var order = new ArrayList<Integer>();
    while (!left.isEmpty()) {
      order.add(left.remove(stream.nextInt(left.size())));
    }
    return order;
  }
}
