package undercurrent.shopping.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: the day of each number in a map; what came a week ago or longer is forgotten.
class RecentIdsTest {
  private static final int REMEMBERED_DAYS = 7;

  @Test
  void aNumberCountsOnceInAWeekAlsoWhenItComesLateOrOutOfOrder() {
    for (long seed = 1; seed <= 10; seed++) {
      var stream = new RandomStreams(seed, 0).stream("numbers");
      var recent = new RecentIds();
      var lastDay = new HashMap<Long, Integer>();
      for (int day = 0; day < 30; day++) {
        for (int event = 0; event < 500; event++) {
          long id = Math.max(0, day * 400L + stream.nextInt(400) - stream.nextInt(4000));
          int came = lastDay.getOrDefault(id, -REMEMBERED_DAYS);
          boolean isNew = day - came >= REMEMBERED_DAYS;
          assertThat(recent.add(id)).as("seed %d, day %d, %d", seed, day, id).isEqualTo(isNew);
          if (isNew) {
            lastDay.put(id, day);
          }
        }
        recent.endDay();
      }
    }
  }
}
