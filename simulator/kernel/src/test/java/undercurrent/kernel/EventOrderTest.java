package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStreams;

/// Oracle: a plain list that is sorted by (time, priority, sequence) before every look, and hand
/// examples for the messages.
class EventOrderTest {
  private record Entry(long time, int priority, long sequence, Event event) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::time)
          .thenComparingInt(Entry::priority)
          .thenComparingLong(Entry::sequence);

  private final Simulation simulation = new Simulation();
  private final List<String> seen = new ArrayList<>();

  private Event note(String what) {
    return new Event(() -> seen.add(what));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aStormOfAddsAndCancelsLeavesTheOrderOfASortedList(long seed) {
    var chance = new RandomStreams(seed, 0).stream("storm");
    var list = new EventList();
    var naive = new ArrayList<Entry>();
    long clock = 0;
    for (int step = 0; step < 4_000; step++) {
      double what = chance.nextUniform();
      if (what < 0.5 || naive.isEmpty()) {
        // few distinct times and priorities, so that ties abound
        long time = clock + chance.nextInt(20);
        int priority = chance.nextInt(5) - 2;
        var event = new Event(() -> {});
        list.add(event, time, priority);
        naive.add(new Entry(time, priority, step, event));
      } else if (what < 0.75) {
        Entry gone = naive.remove(chance.nextInt(naive.size()));
        assertThat(list.remove(gone.event())).as("seed %d step %d", seed, step).isTrue();
        assertThat(list.remove(gone.event())).as("seed %d step %d", seed, step).isFalse();
      } else {
        naive.sort(ORDER);
        Entry first = naive.removeFirst();
        clock = first.time();
        assertThat(list.firstTime()).as("seed %d step %d", seed, step).isEqualTo(clock);
        assertThat(list.removeFirst()).as("seed %d step %d", seed, step).isSameAs(first.event());
      }
      assertThat(list.size()).as("seed %d step %d", seed, step).isEqualTo(naive.size());
    }
    naive.sort(ORDER);
    for (Entry entry : naive) {
      assertThat(list.removeFirst()).as("seed %d, rest", seed).isSameAs(entry.event());
    }
    assertThat(list.removeFirst()).isNull();
  }

  @Test
  void eventsOfOneInstantHappenByPriorityAndThenByTheirScheduling() {
    simulation.schedule(note("ordinary 1"), 10, Simulation.ORDINARY);
    simulation.schedule(note("last"), 10, Simulation.LAST);
    simulation.schedule(note("first of all"), 10, -32_768);
    simulation.schedule(note("ordinary 2"), 10, Simulation.ORDINARY);
    simulation.schedule(note("very last"), 10, 32_767);
    simulation.schedule(note("earlier"), 9, Simulation.LAST);
    simulation.run();
    assertThat(seen)
        .containsExactly(
            "earlier", "first of all", "ordinary 1", "ordinary 2", "last", "very last");
    assertThat(simulation.eventCount()).isEqualTo(6);
  }

  @Test
  void anEventScheduledForNowHappensAfterThoseOfTheInstantThatWereScheduledBefore() {
    simulation.schedule(
        5,
        () -> {
          seen.add("a");
          simulation.schedule(0, () -> seen.add("c"));
        });
    simulation.schedule(5, () -> seen.add("b"));
    simulation.run();
    assertThat(seen).containsExactly("a", "b", "c");
    assertThat(simulation.now()).isEqualTo(5);
  }

  @Test
  void anEventMayBeScheduledAgainAfterItHappenedOrWasCancelled() {
    Event event = note("tick");
    simulation.schedule(event, 1, Simulation.ORDINARY);
    assertThat(simulation.cancel(event)).isTrue();
    assertThat(simulation.cancel(event)).isFalse();
    simulation.schedule(event, 2, Simulation.ORDINARY);
    simulation.run();
    simulation.schedule(event, 3, Simulation.ORDINARY);
    assertThat(event.isScheduled()).isTrue();
    assertThat(event.time()).isEqualTo(5);
    simulation.run();
    assertThat(seen).containsExactly("tick", "tick");
  }

  @Test
  void runUntilStopsTheClockAtTheTimeAndKeepsWhatLiesAhead() {
    simulation.schedule(10, () -> seen.add("at the time"));
    simulation.schedule(11, () -> seen.add("after it"));
    simulation.runUntil(10);
    assertThat(seen).containsExactly("at the time");
    assertThat(simulation.now()).isEqualTo(10);
    simulation.runUntil(1_000);
    assertThat(seen).containsExactly("at the time", "after it");
    assertThat(simulation.now()).isEqualTo(1_000);
  }

  @Test
  void stopEndsTheRunAfterThePresentEvent() {
    simulation.schedule(1, simulation::stop);
    simulation.schedule(2, () -> seen.add("later"));
    simulation.run();
    assertThat(simulation.now()).isEqualTo(1);
    assertThat(seen).isEmpty();
    simulation.run();
    assertThat(seen).containsExactly("later");
  }

  @Test
  void causesTravelWithWhatTheyScheduled() {
    simulation.cause(7);
    simulation.schedule(
        1,
        () -> {
          seen.add("cause " + simulation.cause());
          simulation.cause(8);
          simulation.schedule(1, () -> seen.add("cause " + simulation.cause()));
        });
    simulation.cause(9);
    simulation.schedule(3, () -> seen.add("cause " + simulation.cause()));
    simulation.run();
    assertThat(seen).containsExactly("cause 7", "cause 8", "cause 9");
  }

  @Test
  void aNegativeDelayIsRefused() {
    simulation.runUntil(SimTime.HOUR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.schedule(-5, () -> {}))
        .withMessage(
            "cannot schedule -5 ns before week 1, day 1, 01:00:00: a delay must be 0 or more");
  }

  @Test
  void anEventThatWaitsCannotBeScheduledAgain() {
    Event event = simulation.schedule(SimTime.DAY, () -> {});
    assertThatIllegalStateException()
        .isThrownBy(() -> simulation.schedule(event, 1, Simulation.ORDINARY))
        .withMessage(
            "the event is scheduled already, for week 1, day 2, 00:00:00: cancel it first, or reschedule it");
  }

  @Test
  void aPriorityThatDoesNotFitIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.schedule(note("never"), 1, 40_000))
        .withMessage("a priority must lie in -32768 … 32767, not 40000");
  }
}
