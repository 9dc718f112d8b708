package undercurrent.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tudelft.simulation.dsol.eventlists.EventListPriorityQueue;
import nl.tudelft.simulation.dsol.eventlists.RedBlackTree;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.SplayTree;
import undercurrent.bench.mm1.ContinuationProcesses;
import undercurrent.bench.mm1.DsolEvents;
import undercurrent.bench.mm1.HeapEvents;
import undercurrent.bench.mm1.KalasimProcesses;
import undercurrent.bench.mm1.Mm1;
import undercurrent.bench.mm1.OurEvents;
import undercurrent.bench.mm1.OurEventsWithStatistics;
import undercurrent.bench.mm1.OurProcesses;
import undercurrent.bench.mm1.SsjEvents;
import undercurrent.bench.phold.DsolPhold;
import undercurrent.bench.phold.HeapPhold;
import undercurrent.bench.phold.OurPhold;
import undercurrent.bench.phold.Phold;
import undercurrent.bench.phold.SsjPhold;
import undercurrent.bench.ping.ContinuationPing;
import undercurrent.bench.ping.KalasimPing;
import undercurrent.bench.ping.OurPing;
import undercurrent.bench.ping.Ping;

/// A comparison means something only where all do the same.
///
/// The oracles: the mean wait of M/M/1 (Pollaczek and Khinchine), Lindley's recurrence on the same
/// random numbers, and the number of events asked for.
class EveryLibraryDoesTheSameWorkTest {
  private static final int CUSTOMERS = 200_000;
  private static final int BALLS = 5_000;
  private static final int EVENTS = 100_000;

  @Test
  void theMeanWaitOfAMillionCustomersIsNearTheory() {
    assertThat(lindley(1_000_000)).isCloseTo(Mm1.WAIT, within(0.3));
  }

  @TestFactory
  Stream<DynamicTest> allAgreeOnTheMeanWait() {
    double expected = lindley(CUSTOMERS);
    Map<String, DoubleSupplier> models =
        Map.of(
            "our events", () -> new OurEvents(CUSTOMERS).run(),
            "our events with statistics", () -> new OurEventsWithStatistics(CUSTOMERS).run(),
            "our processes", () -> new OurProcesses(CUSTOMERS).run(),
            "SSJ", () -> new SsjEvents(CUSTOMERS).run(),
            "DSOL, tree", () -> new DsolEvents(CUSTOMERS, new RedBlackTree<>()).run(),
            "DSOL, queue", () -> new DsolEvents(CUSTOMERS, new EventListPriorityQueue<>()).run(),
            "kalasim", () -> new KalasimProcesses(CUSTOMERS, KalasimTracking.NONE).run(),
            "kalasim as it comes",
                () -> new KalasimProcesses(CUSTOMERS, KalasimTracking.DEFAULT).run(),
            "heap", () -> new HeapEvents(CUSTOMERS).run(),
            "continuations", () -> new ContinuationProcesses(CUSTOMERS).run());
    return models.entrySet().stream()
        .map(
            model ->
                DynamicTest.dynamicTest(
                    model.getKey(),
                    () ->
                        assertThat(model.getValue().getAsDouble())
                            .isCloseTo(expected, within(1e-6))));
  }

  @TestFactory
  Stream<DynamicTest> allExecuteTheEventsAskedFor() {
    Map<String, Supplier<Phold>> models =
        Map.of(
            "ours", () -> new OurPhold(BALLS),
            "SSJ, splay tree", () -> new SsjPhold(BALLS, new SplayTree()),
            "SSJ, binary tree", () -> new SsjPhold(BALLS, new BinaryTree()),
            "SSJ, Henriksen", () -> new SsjPhold(BALLS, new Henriksen()),
            "DSOL, tree", () -> new DsolPhold(BALLS, new RedBlackTree<>()),
            "DSOL, queue", () -> new DsolPhold(BALLS, new EventListPriorityQueue<>()),
            "heap", () -> new HeapPhold(BALLS));
    return models.entrySet().stream()
        .map(
            model ->
                DynamicTest.dynamicTest(
                    model.getKey(),
                    () -> {
                      Phold phold = model.getValue().get();
                      assertThat(phold.run(EVENTS)).isEqualTo(EVENTS);
                      assertThat(phold.run(EVENTS)).isEqualTo(2 * EVENTS);
                      phold.close();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> allEndTheWaitsAskedFor() {
    Map<String, Supplier<Ping>> models =
        Map.of(
            "ours", () -> new OurPing(BALLS),
            "kalasim", () -> new KalasimPing(BALLS, KalasimTracking.NONE),
            "kalasim as it comes", () -> new KalasimPing(BALLS, KalasimTracking.DEFAULT),
            "continuations", () -> new ContinuationPing(BALLS));
    return models.entrySet().stream()
        .map(
            model ->
                DynamicTest.dynamicTest(
                    model.getKey(),
                    () -> {
                      try (Ping ping = model.getValue().get()) {
                        assertThat(ping.run(EVENTS)).isEqualTo(EVENTS);
                        assertThat(ping.run(EVENTS)).isEqualTo(2 * EVENTS);
                      }
                    }));
  }

  @Test
  void theStatisticsOfOursAreThoseOfTheModel() {
    var model = new OurEventsWithStatistics(CUSTOMERS);
    double wait = model.run();
    assertThat(model.waits().mean()).isCloseTo(wait, within(1e-6));
    assertThat(model.waits().count()).isEqualTo(CUSTOMERS);
  }

  /// Each customer waits for what the one before has left of its wait and service.
  private static double lindley(int customers) {
    var arrivals = new Luck(1);
    var services = new Luck(2);
    arrivals.exponential(Mm1.BETWEEN);
    double wait = 0;
    double sum = 0;
    for (int i = 1; i < customers; i++) {
      double service = services.exponential(Mm1.SERVICE);
      wait = Math.max(0, wait + service - arrivals.exponential(Mm1.BETWEEN));
      sum += wait;
    }
    return sum / customers;
  }
}
