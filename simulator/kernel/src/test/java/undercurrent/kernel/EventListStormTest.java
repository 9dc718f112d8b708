package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: a balanced tree of (time, priority, sequence), under storms that grow, shrink, cancel and
/// reschedule, with times that lie as awkwardly as they can.
class EventListStormTest {
  /// How far ahead of the clock an event is scheduled.
  private enum Shape {
    EXPONENTIAL,
    FEW_INSTANTS,
    ONE_INSTANT,
    HEAVY_TAIL,
    CLUSTERS_FAR_APART,
    MOSTLY_NOW,
    TO_THE_END_OF_TIME;

    long next(RandomStream chance, long clock) {
      return switch (this) {
        case EXPONENTIAL -> (long) (1e9 * -StrictMath.log(chance.nextUniform()));
        case FEW_INSTANTS -> 1_000_000L * chance.nextInt(3);
        case ONE_INSTANT -> 0;
        case HEAVY_TAIL -> (long) StrictMath.pow(chance.nextUniform(), -3);
        case CLUSTERS_FAR_APART ->
            chance.nextInt(4) * (1L << 52) / 1_000 + chance.nextInt(50) - clock % 7;
        case MOSTLY_NOW -> chance.nextBernoulli(0.9) ? 0 : chance.nextInt(1 << 20);
        case TO_THE_END_OF_TIME ->
            chance.nextBernoulli(0.5)
                ? Long.MAX_VALUE - clock - chance.nextInt(5)
                : chance.nextInt(100);
      };
    }
  }

  private record Entry(long time, int priority, long sequence, Event event) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::time)
          .thenComparingInt(Entry::priority)
          .thenComparingLong(Entry::sequence);

  static Stream<Arguments> storms() {
    return Stream.of(Shape.values())
        .flatMap(shape -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(shape, seed)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("storms")
  void theListKeepsTheOrderOfATree(Shape shape, long seed) {
    var storm = new Storm(shape, new RandomStreams(seed, 0).stream("storm"));
    for (double growth : List.of(0.7, 0.4, 0.6, 0.2)) {
      storm.rage(growth, 12_000);
    }
    storm.drain();
  }

  private static final class Storm {
    private final Shape shape;
    private final RandomStream chance;
    private final EventList list = new EventList();
    private final TreeSet<Entry> tree = new TreeSet<>(ORDER);
    private final List<Entry> entries = new ArrayList<>();
    private long clock;
    private long sequence;

    Storm(Shape shape, RandomStream chance) {
      this.shape = shape;
      this.chance = chance;
    }

    void rage(double growth, int steps) {
      for (int step = 0; step < steps; step++) {
        double what = chance.nextUniform();
        if (what < growth || tree.isEmpty()) {
          add(new Event(() -> {}));
        } else if (what < growth + 0.1) {
          Entry gone = anyone();
          assertThat(list.remove(gone.event())).isEqualTo(tree.remove(gone));
          add(gone.event());
        } else if (what < growth + 0.2) {
          Entry gone = anyone();
          assertThat(list.remove(gone.event())).isEqualTo(tree.remove(gone));
        } else {
          removeFirst();
        }
        assertThat(list.size()).isEqualTo(tree.size());
      }
    }

    /// Someone who waits, taken out of the entries; those who happened long ago are forgotten.
    private Entry anyone() {
      while (true) {
        int index = chance.nextInt(entries.size());
        Entry entry = entries.get(index);
        entries.set(index, entries.getLast());
        entries.removeLast();
        if (tree.contains(entry)) {
          return entry;
        }
      }
    }

    private void add(Event event) {
      long left = Long.MAX_VALUE - 1 - clock;
      long time = clock + Math.clamp(shape.next(chance, clock), 0, left);
      int priority = chance.nextInt(3) - 1;
      var entry = new Entry(time, priority, sequence++, event);
      if (time == clock && priority == 0) {
        list.addPresent(event, time);
      } else {
        list.add(event, time, priority);
      }
      tree.add(entry);
      entries.add(entry);
    }

    private void removeFirst() {
      Entry first = tree.removeFirst();
      clock = first.time();
      assertThat(list.firstTime()).isEqualTo(clock);
      assertThat(list.removeFirst()).isSameAs(first.event());
      assertThat(first.event().isScheduled()).isFalse();
    }

    void drain() {
      while (!tree.isEmpty()) {
        removeFirst();
      }
      assertThat(list.removeFirst()).isNull();
      assertThat(list.firstTime()).isEqualTo(Long.MAX_VALUE);
    }
  }
}
