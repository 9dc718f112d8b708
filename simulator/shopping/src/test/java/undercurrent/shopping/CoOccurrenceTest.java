package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: all similarities, sorted.
class CoOccurrenceTest {
  private static final int ITEMS = 150;
  private static final int LIMIT = 12;

  @Test
  void theNearestAreThoseThatSortingAllNamesWhateverIsBelievedToBeNear() {
    for (long seed = 1; seed <= 20; seed++) {
      var stream = new RandomStreams(seed, 0).stream("baskets");
      var counts = new CoOccurrence(ITEMS, 10);
      int[] stale = new int[0];
      for (int basket = 0; basket < 400; basket++) {
        counts.add(basket(stream));
        if (basket % 25 == 0) {
          int item = stream.nextInt(ITEMS);
          var near = counts.neighbours(item, LIMIT, stale);
          assertThat(near.items()).as("seed %d", seed).containsExactly(sorted(counts, item));
          assertThat(near.similarities())
              .containsExactly(
                  IntStream.of(near.items())
                      .mapToDouble(i -> counts.similarity(item, i))
                      .toArray());
          assertThat(counts.neighbours(item, LIMIT)).as("seed %d", seed).isEqualTo(near);
          stale = near.items(); // of another item than the next one that is asked for
        }
      }
    }
  }

  /// Low items are in many baskets, high ones in few.
  private static int[] basket(RandomStream stream) {
    return IntStream.range(0, 40 + stream.nextInt(20))
        .map(i -> (int) (ITEMS * stream.nextUniform() * stream.nextUniform()))
        .distinct()
        .toArray();
  }

  private static int[] sorted(CoOccurrence counts, int item) {
    return IntStream.range(0, ITEMS)
        .filter(other -> counts.similarity(item, other) > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(other -> -counts.similarity(item, other)))
        .limit(LIMIT)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
