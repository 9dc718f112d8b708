package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: a map of the library.
class PairCountsTest {

  @Test
  void pairsAreCountedAsAMapCountsThem() {
    for (long seed = 1; seed <= 10; seed++) {
      var stream = new RandomStreams(seed, 0).stream("pairs");
      var counts = new PairCounts();
      var number = new HashMap<String, Integer>();
      var days = new HashMap<String, Integer>();
      for (int event = 0; event < 20_000; event++) {
        int row = stream.nextInt(60) * stream.nextInt(60);
        int column = stream.nextInt(300);
        String pair = row + " " + column;
        assertThat(counts.add(row, column, event))
            .as("seed %d, pair %s", seed, pair)
            .isEqualTo(number.merge(pair, 1, Integer::sum));
        days.put(pair, event);
      }
      for (int row = 0; row < 4000; row += 7) {
        for (int column = 0; column < 310; column++) {
          String pair = row + " " + column;
          assertThat(counts.count(row, column)).isEqualTo(number.getOrDefault(pair, 0));
          assertThat(counts.lastDay(row, column)).isEqualTo(days.getOrDefault(pair, 0));
        }
      }
    }
  }

  @Test
  void aNumberThatWasSetIsRead() {
    var counts = new PairCounts();
    counts.set(5, 0, 7);
    assertThat(counts.count(5, 0)).isEqualTo(7);
    assertThat(counts.count(0, 5)).isZero();
    assertThat(counts.count(1_000_000, 5)).as("a row that is not there").isZero();
  }
}
